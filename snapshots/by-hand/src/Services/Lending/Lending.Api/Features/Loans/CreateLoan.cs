using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Library.Lending.Domain;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Loans;

/// <summary>Makes a loan. The same Idempotency-Key gives the same answer, and one loan.</summary>
internal static class CreateLoan
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateLoan)).WithSummary("Create a loan")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(LoansPermissions.Write);

    internal static async Task<Results<Created<LoanView>, ProblemHttpResult>> Handle(
        LoanRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        ILoans loans,
        ILoanChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, LoansJson.Default.LoanRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateLoan), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, LoansJson.Default.LoanView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return LoansProblems.Missing(missing);
        }

        var loan = Loan.Create(details, caller.Id, clock.Now());
        var view = LoanView.Of(loan);
        loans.Add(loan);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, LoansJson.Default.LoanView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Reference => LoansProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<LoanView> Created(HttpResponse response, LoanView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/loans/{view.Id}", view);
    }
}

using Library.Lending.Domain;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Loans;

/// <summary>Replaces a loan, if the client has seen its current version.</summary>
internal static class UpdateLoan
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateLoan)).WithSummary("Replace a loan")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(LoansPermissions.Write);

    internal static async Task<Results<Ok<LoanView>, ProblemHttpResult>> Handle(
        Guid id,
        LoanRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        ILoans loans,
        ILoanChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the loan you read in If-Match.");
        }

        if (await loans.FindAsync(id, cancellationToken) is not { } loan || !caller.MayAccess(loan.OwnerId))
        {
            return Problems.NotFound($"There is no loan {id}.");
        }

        if (!ETags.Matches(ifMatch, LoanView.Of(loan).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return LoansProblems.Missing(missing);
        }

        loan.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = LoanView.Of(loan);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Reference:
                return LoansProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Loan {id} has changed; read it again.");
}

using Library.Lending.Domain;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Loans;

/// <summary>Removes a loan for good.</summary>
internal static class DeleteLoan
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteLoan)).WithSummary("Delete a loan")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(LoansPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ILoans loans,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await loans.FindAsync(id, cancellationToken) is not { } loan)
        {
            return Problems.NotFound($"There is no loan {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, LoanView.Of(loan).Tag()))
        {
            return Problems.PreconditionFailed($"Loan {id} has changed; read it again.");
        }

        loans.Remove(loan);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Loan {id} was changed by somebody else; try again."),
        };
    }
}

using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Loans;

/// <summary>Reads one loan; answers 304 to a client that has this version.</summary>
internal static class GetLoan
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetLoan)).WithSummary("Read a loan")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(LoansPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(LoansPermissions.Read);
    }

    internal static async Task<Results<Ok<LoanView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        Caller caller,
        HttpResponse response,
        ILoanQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view || !caller.MayAccess(view.OwnerId))
        {
            return Problems.NotFound($"There is no loan {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}

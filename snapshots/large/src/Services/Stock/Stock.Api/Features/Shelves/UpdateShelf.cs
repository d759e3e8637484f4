using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Shelves;

/// <summary>Replaces a shelf, if the client has seen its current version.</summary>
internal static class UpdateShelf
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateShelf)).WithSummary("Replace a shelf")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(ShelvesPermissions.Write);

    internal static async Task<Results<Ok<ShelfView>, ProblemHttpResult>> Handle(
        Guid id,
        ShelfRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IShelves shelves,
        IShelfChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the shelf you read in If-Match.");
        }

        if (await shelves.FindAsync(id, cancellationToken) is not { } shelf)
        {
            return Problems.NotFound($"There is no shelf {id}.");
        }

        if (!ETags.Matches(ifMatch, ShelfView.Of(shelf).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ShelvesProblems.Missing(missing);
        }

        shelf.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = ShelfView.Of(shelf);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return ShelvesProblems.Taken(await checks.TakenAsync(shelf, cancellationToken));
            case SaveResult.Reference:
                return ShelvesProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Shelf {id} has changed; read it again.");
}

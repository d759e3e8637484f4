using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Shelves;

/// <summary>Removes a shelf for good.</summary>
internal static class DeleteShelf
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteShelf)).WithSummary("Delete a shelf")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ShelvesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IShelves shelves,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await shelves.FindAsync(id, cancellationToken) is not { } shelf)
        {
            return Problems.NotFound($"There is no shelf {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, ShelfView.Of(shelf).Tag()))
        {
            return Problems.PreconditionFailed($"Shelf {id} has changed; read it again.");
        }

        shelves.Remove(shelf);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Shelf {id} is still needed by bins."),
            _ => Problems.Conflict($"Shelf {id} was changed by somebody else; try again."),
        };
    }
}

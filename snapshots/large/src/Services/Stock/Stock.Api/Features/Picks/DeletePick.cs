using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Picks;

/// <summary>Removes a pick for good.</summary>
internal static class DeletePick
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeletePick)).WithSummary("Delete a pick")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(PicksPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IPicks picks,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await picks.FindAsync(id, cancellationToken) is not { } pick)
        {
            return Problems.NotFound($"There is no pick {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, PickView.Of(pick).Tag()))
        {
            return Problems.PreconditionFailed($"Pick {id} has changed; read it again.");
        }

        picks.Remove(pick);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Pick {id} is still needed by shipments."),
            _ => Problems.Conflict($"Pick {id} was changed by somebody else; try again."),
        };
    }
}

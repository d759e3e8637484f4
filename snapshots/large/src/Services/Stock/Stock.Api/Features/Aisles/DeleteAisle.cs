using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Aisles;

/// <summary>Removes an aisle for good.</summary>
internal static class DeleteAisle
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteAisle)).WithSummary("Delete an aisle")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(AislesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IAisles aisles,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await aisles.FindAsync(id, cancellationToken) is not { } aisle)
        {
            return Problems.NotFound($"There is no aisle {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, AisleView.Of(aisle).Tag()))
        {
            return Problems.PreconditionFailed($"Aisle {id} has changed; read it again.");
        }

        aisles.Remove(aisle);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Aisle {id} is still needed by shelves."),
            _ => Problems.Conflict($"Aisle {id} was changed by somebody else; try again."),
        };
    }
}

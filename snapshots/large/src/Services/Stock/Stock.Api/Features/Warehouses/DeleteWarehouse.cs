using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Warehouses;

/// <summary>Removes a warehouse for good.</summary>
internal static class DeleteWarehouse
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteWarehouse)).WithSummary("Delete a warehouse")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(WarehousesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IWarehouses warehouses,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await warehouses.FindAsync(id, cancellationToken) is not { } warehouse)
        {
            return Problems.NotFound($"There is no warehouse {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, WarehouseView.Of(warehouse).Tag()))
        {
            return Problems.PreconditionFailed($"Warehouse {id} has changed; read it again.");
        }

        warehouses.Remove(warehouse);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Warehouse {id} is still needed by aisles."),
            _ => Problems.Conflict($"Warehouse {id} was changed by somebody else; try again."),
        };
    }
}

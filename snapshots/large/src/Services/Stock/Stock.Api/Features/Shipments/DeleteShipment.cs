using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Shipments;

/// <summary>Removes a shipment for good.</summary>
internal static class DeleteShipment
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteShipment)).WithSummary("Delete a shipment")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ShipmentsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IShipments shipments,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await shipments.FindAsync(id, cancellationToken) is not { } shipment)
        {
            return Problems.NotFound($"There is no shipment {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, ShipmentView.Of(shipment).Tag()))
        {
            return Problems.PreconditionFailed($"Shipment {id} has changed; read it again.");
        }

        shipments.Remove(shipment);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Shipment {id} was changed by somebody else; try again."),
        };
    }
}

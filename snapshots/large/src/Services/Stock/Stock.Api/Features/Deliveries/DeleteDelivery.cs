using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Deliveries;

/// <summary>Removes a delivery for good.</summary>
internal static class DeleteDelivery
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteDelivery)).WithSummary("Delete a delivery")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(DeliveriesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IDeliveries deliveries,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await deliveries.FindAsync(id, cancellationToken) is not { } delivery)
        {
            return Problems.NotFound($"There is no delivery {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, DeliveryView.Of(delivery).Tag()))
        {
            return Problems.PreconditionFailed($"Delivery {id} has changed; read it again.");
        }

        deliveries.Remove(delivery);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Delivery {id} was changed by somebody else; try again."),
        };
    }
}

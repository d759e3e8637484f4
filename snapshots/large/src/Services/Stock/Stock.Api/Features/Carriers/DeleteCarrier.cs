using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Carriers;

/// <summary>Removes a carrier for good.</summary>
internal static class DeleteCarrier
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteCarrier)).WithSummary("Delete a carrier")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(CarriersPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ICarriers carriers,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await carriers.FindAsync(id, cancellationToken) is not { } carrier)
        {
            return Problems.NotFound($"There is no carrier {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, CarrierView.Of(carrier).Tag()))
        {
            return Problems.PreconditionFailed($"Carrier {id} has changed; read it again.");
        }

        carriers.Remove(carrier);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Carrier {id} is still needed by shipments."),
            _ => Problems.Conflict($"Carrier {id} was changed by somebody else; try again."),
        };
    }
}

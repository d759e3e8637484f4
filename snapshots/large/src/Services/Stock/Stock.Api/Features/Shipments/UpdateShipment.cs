using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Shipments;

/// <summary>Replaces a shipment, if the client has seen its current version.</summary>
internal static class UpdateShipment
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateShipment)).WithSummary("Replace a shipment")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(ShipmentsPermissions.Write);

    internal static async Task<Results<Ok<ShipmentView>, ProblemHttpResult>> Handle(
        Guid id,
        ShipmentRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IShipments shipments,
        IShipmentChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the shipment you read in If-Match.");
        }

        if (await shipments.FindAsync(id, cancellationToken) is not { } shipment)
        {
            return Problems.NotFound($"There is no shipment {id}.");
        }

        if (!ETags.Matches(ifMatch, ShipmentView.Of(shipment).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ShipmentsProblems.Missing(missing);
        }

        shipment.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = ShipmentView.Of(shipment);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return ShipmentsProblems.Taken(await checks.TakenAsync(shipment, cancellationToken));
            case SaveResult.Reference:
                return ShipmentsProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Shipment {id} has changed; read it again.");
}

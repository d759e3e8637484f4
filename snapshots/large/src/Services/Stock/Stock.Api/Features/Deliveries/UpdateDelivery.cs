using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Deliveries;

/// <summary>Replaces a delivery, if the client has seen its current version.</summary>
internal static class UpdateDelivery
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateDelivery)).WithSummary("Replace a delivery")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(DeliveriesPermissions.Write);

    internal static async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> Handle(
        Guid id,
        DeliveryRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IDeliveries deliveries,
        IDeliveryChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the delivery you read in If-Match.");
        }

        if (await deliveries.FindAsync(id, cancellationToken) is not { } delivery)
        {
            return Problems.NotFound($"There is no delivery {id}.");
        }

        if (!ETags.Matches(ifMatch, DeliveryView.Of(delivery).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return DeliveriesProblems.Missing(missing);
        }

        delivery.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = DeliveryView.Of(delivery);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return DeliveriesProblems.Taken(await checks.TakenAsync(delivery, cancellationToken));
            case SaveResult.Reference:
                return DeliveriesProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Delivery {id} has changed; read it again.");
}

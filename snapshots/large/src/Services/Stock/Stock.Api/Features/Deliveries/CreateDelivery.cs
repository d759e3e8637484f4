using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Deliveries;

/// <summary>Makes a delivery. The same Idempotency-Key gives the same answer, and one delivery.</summary>
internal static class CreateDelivery
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateDelivery)).WithSummary("Create a delivery")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(DeliveriesPermissions.Write);

    internal static async Task<Results<Created<DeliveryView>, ProblemHttpResult>> Handle(
        DeliveryRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IDeliveries deliveries,
        IDeliveryChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, DeliveriesJson.Default.DeliveryRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateDelivery), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, DeliveriesJson.Default.DeliveryView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return DeliveriesProblems.Missing(missing);
        }

        var delivery = Delivery.Create(details, clock.Now());
        var view = DeliveryView.Of(delivery);
        deliveries.Add(delivery);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, DeliveriesJson.Default.DeliveryView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(delivery, cancellationToken) is { Count: > 0 } taken =>
                DeliveriesProblems.Taken(taken),
            SaveResult.Reference => DeliveriesProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<DeliveryView> Created(HttpResponse response, DeliveryView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/deliveries/{view.Id}", view);
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Shipments;

/// <summary>Makes a shipment. The same Idempotency-Key gives the same answer, and one shipment.</summary>
internal static class CreateShipment
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateShipment)).WithSummary("Create a shipment")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ShipmentsPermissions.Write);

    internal static async Task<Results<Created<ShipmentView>, ProblemHttpResult>> Handle(
        ShipmentRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IShipments shipments,
        IShipmentChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ShipmentsJson.Default.ShipmentRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateShipment), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ShipmentsJson.Default.ShipmentView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ShipmentsProblems.Missing(missing);
        }

        var shipment = Shipment.Create(details, clock.Now());
        var view = ShipmentView.Of(shipment);
        shipments.Add(shipment);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ShipmentsJson.Default.ShipmentView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(shipment, cancellationToken) is { Count: > 0 } taken =>
                ShipmentsProblems.Taken(taken),
            SaveResult.Reference => ShipmentsProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<ShipmentView> Created(HttpResponse response, ShipmentView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/shipments/{view.Id}", view);
    }
}

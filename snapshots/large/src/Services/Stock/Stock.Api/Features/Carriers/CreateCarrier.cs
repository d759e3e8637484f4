using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Carriers;

/// <summary>Makes a carrier. The same Idempotency-Key gives the same answer, and one carrier.</summary>
internal static class CreateCarrier
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateCarrier)).WithSummary("Create a carrier")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(CarriersPermissions.Write);

    internal static async Task<Results<Created<CarrierView>, ProblemHttpResult>> Handle(
        CarrierRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        ICarriers carriers,
        ICarrierChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, CarriersJson.Default.CarrierRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateCarrier), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, CarriersJson.Default.CarrierView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var carrier = Carrier.Create(details, clock.Now());
        var view = CarrierView.Of(carrier);
        carriers.Add(carrier);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, CarriersJson.Default.CarrierView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(carrier, cancellationToken) is { Count: > 0 } taken =>
                CarriersProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<CarrierView> Created(HttpResponse response, CarrierView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/carriers/{view.Id}", view);
    }
}

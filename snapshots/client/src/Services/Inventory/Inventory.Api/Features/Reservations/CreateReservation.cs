using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Reservations;

/// <summary>Makes a reservation. The same Idempotency-Key gives the same answer, and one reservation.</summary>
internal static class CreateReservation
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateReservation)).WithSummary("Create a reservation")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ReservationsPermissions.Write);

    internal static async Task<Results<Created<ReservationView>, ProblemHttpResult>> Handle(
        ReservationRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IReservations reservations,
        IReservationChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ReservationsJson.Default.ReservationRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateReservation), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ReservationsJson.Default.ReservationView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ReservationsProblems.Missing(missing);
        }

        var reservation = Reservation.Create(details, caller.Id, clock.Now());
        var view = ReservationView.Of(reservation);
        reservations.Add(reservation);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ReservationsJson.Default.ReservationView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Reference => ReservationsProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<ReservationView> Created(HttpResponse response, ReservationView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/reservations/{view.Id}", view);
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Reservations;

/// <summary>Replaces a reservation, if the client has seen its current version.</summary>
internal static class UpdateReservation
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateReservation)).WithSummary("Replace a reservation")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(ReservationsPermissions.Write);

    internal static async Task<Results<Ok<ReservationView>, ProblemHttpResult>> Handle(
        Guid id,
        ReservationRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IReservations reservations,
        IReservationChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the reservation you read in If-Match.");
        }

        if (await reservations.FindAsync(id, cancellationToken) is not { } reservation || !caller.MayAccess(reservation.OwnerId))
        {
            return Problems.NotFound($"There is no reservation {id}.");
        }

        if (!ETags.Matches(ifMatch, ReservationView.Of(reservation).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ReservationsProblems.Missing(missing);
        }

        reservation.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = ReservationView.Of(reservation);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Reference:
                return ReservationsProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Reservation {id} has changed; read it again.");
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Reservations;

/// <summary>Removes a reservation for good.</summary>
internal static class DeleteReservation
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteReservation)).WithSummary("Delete a reservation")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ReservationsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IReservations reservations,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await reservations.FindAsync(id, cancellationToken) is not { } reservation)
        {
            return Problems.NotFound($"There is no reservation {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, ReservationView.Of(reservation).Tag()))
        {
            return Problems.PreconditionFailed($"Reservation {id} has changed; read it again.");
        }

        reservations.Remove(reservation);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Reservation {id} was changed by somebody else; try again."),
        };
    }
}

using Shop.Inventory.Domain;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Reservations;

/// <summary>What only the database knows of a reservation. Answers name the fields as clients know them.</summary>
internal interface IReservationChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(ReservationDetails details, Caller caller, CancellationToken cancellationToken);
}

using Shop.Inventory.Domain;
using Shop.Inventory.Features.Reservations;

namespace Shop.Inventory.Adapters.Persistence.Reservations;

internal static class ReservationsPersistence
{
    public static void AddReservationsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IReservations, ReservationStore>();
        builder.Services.AddSingleton<IReservationChecks, ReservationChecks>();
        builder.Services.AddSingleton<IReservationQueries, ReservationQueries>();
    }
}

using Shop.Inventory.Adapters.Clients;
using Shop.Inventory.Adapters.Persistence;
using Shop.Inventory.Adapters.Persistence.Items;
using Shop.Inventory.Adapters.Persistence.Reservations;
using Shop.Inventory.Features.Items;
using Shop.Inventory.Features.Reservations;

namespace Shop.Inventory;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddItems();
        builder.AddItemsPersistence();
        builder.AddPersistence();
        builder.AddReservations();
        builder.AddReservationsPersistence();
        builder.AddSiblingClients();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapItems();
        app.MapReservations();
    }
}

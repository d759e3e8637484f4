using Shop.Orders.Adapters.Clients;
using Shop.Orders.Adapters.Persistence;
using Shop.Orders.Adapters.Persistence.Orders;
using Shop.Orders.Features.Orders;

namespace Shop.Orders;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddOrders();
        builder.AddOrdersPersistence();
        builder.AddPersistence();
        builder.AddSiblingClients();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapOrders();
    }
}

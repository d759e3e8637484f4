using Market.Orders.Adapters.Caching;
using Market.Orders.Adapters.Messaging;
using Market.Orders.Adapters.Persistence;
using Market.Orders.Adapters.Persistence.Orders;
using Market.Orders.Features.Orders;

namespace Market.Orders;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddCaching();
        builder.AddMessaging();
        builder.AddOrders();
        builder.AddOrdersPersistence();
        builder.AddPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapOrders();
    }
}

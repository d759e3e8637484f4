using Market.Orders.Adapters.Caching;
using Market.Orders.Domain;
using Market.Orders.Features.Orders;

namespace Market.Orders.Adapters.Persistence.Orders;

internal static class OrdersPersistence
{
    public static void AddOrdersPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IOrders, OrderStore>();
        builder.Services.AddSingleton<IOrderChecks, OrderChecks>();
        builder.Services.AddSingleton<OrderQueries>();
        builder.Services.AddSingleton<IOrderQueries, CachedOrderQueries>();
    }
}

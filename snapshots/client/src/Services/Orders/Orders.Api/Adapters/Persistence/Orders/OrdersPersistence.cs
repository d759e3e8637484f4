using Shop.Orders.Domain;
using Shop.Orders.Features.Orders;

namespace Shop.Orders.Adapters.Persistence.Orders;

internal static class OrdersPersistence
{
    public static void AddOrdersPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IOrders, OrderStore>();
        builder.Services.AddSingleton<IOrderChecks, OrderChecks>();
        builder.Services.AddSingleton<IOrderQueries, OrderQueries>();
    }
}

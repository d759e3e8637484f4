using Depot.Stock.Domain;
using Depot.Stock.Features.Deliveries;

namespace Depot.Stock.Adapters.Persistence.Deliveries;

internal static class DeliveriesPersistence
{
    public static void AddDeliveriesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IDeliveries, DeliveryStore>();
        builder.Services.AddSingleton<IDeliveryChecks, DeliveryChecks>();
        builder.Services.AddSingleton<IDeliveryQueries, DeliveryQueries>();
    }
}

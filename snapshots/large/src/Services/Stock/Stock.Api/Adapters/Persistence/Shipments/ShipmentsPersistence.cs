using Depot.Stock.Domain;
using Depot.Stock.Features.Shipments;

namespace Depot.Stock.Adapters.Persistence.Shipments;

internal static class ShipmentsPersistence
{
    public static void AddShipmentsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IShipments, ShipmentStore>();
        builder.Services.AddSingleton<IShipmentChecks, ShipmentChecks>();
        builder.Services.AddSingleton<IShipmentQueries, ShipmentQueries>();
    }
}

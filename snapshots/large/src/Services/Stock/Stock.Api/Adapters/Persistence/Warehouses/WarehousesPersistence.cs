using Depot.Stock.Domain;
using Depot.Stock.Features.Warehouses;

namespace Depot.Stock.Adapters.Persistence.Warehouses;

internal static class WarehousesPersistence
{
    public static void AddWarehousesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IWarehouses, WarehouseStore>();
        builder.Services.AddSingleton<IWarehouseChecks, WarehouseChecks>();
        builder.Services.AddSingleton<IWarehouseQueries, WarehouseQueries>();
    }
}

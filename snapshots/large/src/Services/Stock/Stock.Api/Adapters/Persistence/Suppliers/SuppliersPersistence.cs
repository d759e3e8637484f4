using Depot.Stock.Domain;
using Depot.Stock.Features.Suppliers;

namespace Depot.Stock.Adapters.Persistence.Suppliers;

internal static class SuppliersPersistence
{
    public static void AddSuppliersPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ISuppliers, SupplierStore>();
        builder.Services.AddSingleton<ISupplierChecks, SupplierChecks>();
        builder.Services.AddSingleton<ISupplierQueries, SupplierQueries>();
    }
}

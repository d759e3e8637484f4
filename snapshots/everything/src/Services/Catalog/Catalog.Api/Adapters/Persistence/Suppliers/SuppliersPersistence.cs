using Everything.Catalog.Domain;
using Everything.Catalog.Features.Suppliers;

namespace Everything.Catalog.Adapters.Persistence.Suppliers;

internal static class SuppliersPersistence
{
    public static void AddSuppliersPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ISuppliers, SupplierStore>();
        builder.Services.AddSingleton<ISupplierChecks, SupplierChecks>();
        builder.Services.AddSingleton<ISupplierQueries, SupplierQueries>();
    }
}

using Shop.Suppliers.Domain;
using Shop.Suppliers.Features.Suppliers;

namespace Shop.Suppliers.Adapters.Persistence.Suppliers;

internal static class SuppliersPersistence
{
    public static void AddSuppliersPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ISuppliers, SupplierStore>();
        builder.Services.AddSingleton<ISupplierQueries, SupplierQueries>();
    }
}

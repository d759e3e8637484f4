using Shop.Suppliers.Adapters.Persistence;
using Shop.Suppliers.Adapters.Persistence.Suppliers;
using Shop.Suppliers.Features.Suppliers;

namespace Shop.Suppliers;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddPersistence();
        builder.AddSuppliers();
        builder.AddSuppliersPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapSuppliers();
    }
}

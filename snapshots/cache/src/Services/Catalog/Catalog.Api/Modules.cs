using Store.Catalog.Adapters.Caching;
using Store.Catalog.Adapters.Persistence;
using Store.Catalog.Adapters.Persistence.Brands;
using Store.Catalog.Adapters.Persistence.Products;
using Store.Catalog.Features.Brands;
using Store.Catalog.Features.Products;

namespace Store.Catalog;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddBrands();
        builder.AddBrandsPersistence();
        builder.AddCaching();
        builder.AddPersistence();
        builder.AddProducts();
        builder.AddProductsPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapBrands();
        app.MapProducts();
    }
}

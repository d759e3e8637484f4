using Store.Catalog.Adapters.Caching;
using Store.Catalog.Domain;
using Store.Catalog.Features.Products;

namespace Store.Catalog.Adapters.Persistence.Products;

internal static class ProductsPersistence
{
    public static void AddProductsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IProducts, ProductStore>();
        builder.Services.AddSingleton<IProductChecks, ProductChecks>();
        builder.Services.AddSingleton<ProductQueries>();
        builder.Services.AddSingleton<IProductQueries, CachedProductQueries>();
    }
}

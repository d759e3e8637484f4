using Depot.Stock.Domain;
using Depot.Stock.Features.Products;

namespace Depot.Stock.Adapters.Persistence.Products;

internal static class ProductsPersistence
{
    public static void AddProductsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IProducts, ProductStore>();
        builder.Services.AddSingleton<IProductChecks, ProductChecks>();
        builder.Services.AddSingleton<IProductQueries, ProductQueries>();
    }
}

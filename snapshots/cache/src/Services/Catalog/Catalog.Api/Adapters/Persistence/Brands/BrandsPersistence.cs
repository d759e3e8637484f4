using Store.Catalog.Adapters.Caching;
using Store.Catalog.Domain;
using Store.Catalog.Features.Brands;

namespace Store.Catalog.Adapters.Persistence.Brands;

internal static class BrandsPersistence
{
    public static void AddBrandsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IBrands, BrandStore>();
        builder.Services.AddSingleton<IBrandChecks, BrandChecks>();
        builder.Services.AddSingleton<BrandQueries>();
        builder.Services.AddSingleton<IBrandQueries, CachedBrandQueries>();
    }
}

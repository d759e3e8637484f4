using Everything.Catalog.Domain;
using Everything.Catalog.Features.Bundles;

namespace Everything.Catalog.Adapters.Persistence.Bundles;

internal static class BundlesPersistence
{
    public static void AddBundlesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IBundles, BundleStore>();
        builder.Services.AddSingleton<IBundleQueries, BundleQueries>();
    }
}

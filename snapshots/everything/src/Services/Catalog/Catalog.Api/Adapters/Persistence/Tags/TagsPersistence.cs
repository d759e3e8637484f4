using Everything.Catalog.Domain;
using Everything.Catalog.Features.Tags;

namespace Everything.Catalog.Adapters.Persistence.Tags;

internal static class TagsPersistence
{
    public static void AddTagsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ITags, TagStore>();
        builder.Services.AddSingleton<ITagChecks, TagChecks>();
        builder.Services.AddSingleton<ITagQueries, TagQueries>();
    }
}

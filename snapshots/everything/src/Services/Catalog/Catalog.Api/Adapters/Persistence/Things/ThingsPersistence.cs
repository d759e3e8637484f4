using Everything.Catalog.Domain;
using Everything.Catalog.Features.Things;

namespace Everything.Catalog.Adapters.Persistence.Things;

internal static class ThingsPersistence
{
    public static void AddThingsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IThings, ThingStore>();
        builder.Services.AddSingleton<IThingChecks, ThingChecks>();
        builder.Services.AddSingleton<IThingQueries, ThingQueries>();
    }
}

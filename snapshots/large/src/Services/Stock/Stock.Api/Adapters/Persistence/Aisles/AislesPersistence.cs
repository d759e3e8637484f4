using Depot.Stock.Domain;
using Depot.Stock.Features.Aisles;

namespace Depot.Stock.Adapters.Persistence.Aisles;

internal static class AislesPersistence
{
    public static void AddAislesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IAisles, AisleStore>();
        builder.Services.AddSingleton<IAisleChecks, AisleChecks>();
        builder.Services.AddSingleton<IAisleQueries, AisleQueries>();
    }
}

using Depot.Stock.Domain;
using Depot.Stock.Features.Picks;

namespace Depot.Stock.Adapters.Persistence.Picks;

internal static class PicksPersistence
{
    public static void AddPicksPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IPicks, PickStore>();
        builder.Services.AddSingleton<IPickChecks, PickChecks>();
        builder.Services.AddSingleton<IPickQueries, PickQueries>();
    }
}

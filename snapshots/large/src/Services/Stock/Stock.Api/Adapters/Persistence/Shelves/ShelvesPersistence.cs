using Depot.Stock.Domain;
using Depot.Stock.Features.Shelves;

namespace Depot.Stock.Adapters.Persistence.Shelves;

internal static class ShelvesPersistence
{
    public static void AddShelvesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IShelves, ShelfStore>();
        builder.Services.AddSingleton<IShelfChecks, ShelfChecks>();
        builder.Services.AddSingleton<IShelfQueries, ShelfQueries>();
    }
}

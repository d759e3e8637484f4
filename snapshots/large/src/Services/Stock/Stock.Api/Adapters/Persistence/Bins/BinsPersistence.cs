using Depot.Stock.Domain;
using Depot.Stock.Features.Bins;

namespace Depot.Stock.Adapters.Persistence.Bins;

internal static class BinsPersistence
{
    public static void AddBinsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IBins, BinStore>();
        builder.Services.AddSingleton<IBinChecks, BinChecks>();
        builder.Services.AddSingleton<IBinQueries, BinQueries>();
    }
}

using Depot.Stock.Domain;
using Depot.Stock.Features.Batches;

namespace Depot.Stock.Adapters.Persistence.Batches;

internal static class BatchesPersistence
{
    public static void AddBatchesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IBatches, BatchStore>();
        builder.Services.AddSingleton<IBatchChecks, BatchChecks>();
        builder.Services.AddSingleton<IBatchQueries, BatchQueries>();
    }
}

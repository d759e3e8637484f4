using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Batches;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Batches;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class BatchChecks(StockDb factory) : IBatchChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        BatchDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Product>().AnyAsync(
                row => row.Id == details.ProductId, cancellationToken))
        {
            missing["productId"] = [$"There is no product {details.ProductId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Batch batch, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Batch>().Where(row => row.Id != batch.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == batch.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}

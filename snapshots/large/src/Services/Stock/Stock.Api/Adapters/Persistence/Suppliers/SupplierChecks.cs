using Depot.Stock.Domain;
using Depot.Stock.Features.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Suppliers;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class SupplierChecks(StockDb factory) : ISupplierChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Supplier supplier, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Supplier>().Where(row => row.Id != supplier.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == supplier.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}

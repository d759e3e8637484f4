using Depot.Stock.Domain;
using Depot.Stock.Features.Products;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Products;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ProductChecks(StockDb factory) : IProductChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Product product, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Product>().Where(row => row.Id != product.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == product.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}

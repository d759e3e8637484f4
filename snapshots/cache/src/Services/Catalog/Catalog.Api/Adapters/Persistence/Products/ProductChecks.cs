using Microsoft.EntityFrameworkCore;
using Store.Catalog.Domain;
using Store.Catalog.Features.Products;
using Store.ServiceDefaults;

namespace Store.Catalog.Adapters.Persistence.Products;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ProductChecks(CatalogDb factory) : IProductChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        ProductDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (details.BrandId is { } brandId
            && !await db.Set<Brand>().AnyAsync(
                row => row.Id == brandId, cancellationToken))
        {
            missing["brandId"] = [$"There is no brand {details.BrandId}."];
        }

        return missing;
    }
}

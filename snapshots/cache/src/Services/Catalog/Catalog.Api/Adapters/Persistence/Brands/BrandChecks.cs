using Microsoft.EntityFrameworkCore;
using Store.Catalog.Domain;
using Store.Catalog.Features.Brands;

namespace Store.Catalog.Adapters.Persistence.Brands;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class BrandChecks(CatalogDb factory) : IBrandChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Brand brand, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Brand>().Where(row => row.Id != brand.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Name == brand.Name, cancellationToken))
        {
            taken["name"] = ["This name is taken."];
        }

        return taken;
    }
}

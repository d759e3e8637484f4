using Everything.Catalog.Domain;
using Everything.Catalog.Features.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Suppliers;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class SupplierChecks(CatalogDb factory) : ISupplierChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Supplier supplier, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Supplier>().Where(row => row.Id != supplier.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Email == supplier.Email, cancellationToken))
        {
            taken["email"] = ["This email is taken."];
        }

        return taken;
    }
}

using Microsoft.EntityFrameworkCore;
using Shop.Suppliers.Domain;

namespace Shop.Suppliers.Adapters.Persistence.Suppliers;

internal sealed class SupplierStore(SuppliersDbContext db) : ISuppliers
{
    public Task<Supplier?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Supplier>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Supplier supplier) => db.Add(supplier);

    public void Remove(Supplier supplier) => db.Remove(supplier);
}

using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Carriers;

internal sealed class CarrierStore(StockDbContext db) : ICarriers
{
    public Task<Carrier?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Carrier>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Carrier carrier) => db.Add(carrier);

    public void Remove(Carrier carrier) => db.Remove(carrier);
}

using Depot.Stock.Domain;
using Depot.Stock.Features.Carriers;
using Depot.Stock.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Carriers;

/// <summary>One carrier comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class CarrierQueries(StockDb factory) : ICarrierQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Carrier?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Carrier>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Carrier, CarrierSummary> _list = new Keyset<Carrier, CarrierSummary>(
        row => new(
            row.Id,
            row.Code,
            row.BookedOn,
            row.Price,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code)
        .By("bookedOn", row => row.BookedOn, item => item.BookedOn);

    public Task<CarrierView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } carrier ? CarrierView.Of(carrier) : null, cancellationToken);

    public Task<Page<CarrierSummary>?> ListAsync(
        ListCarriersQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}

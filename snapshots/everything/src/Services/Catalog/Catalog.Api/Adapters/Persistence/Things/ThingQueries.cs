using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.Catalog.Features.Things;
using Everything.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Things;

/// <summary>One thing comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ThingQueries(CatalogDb factory) : IThingQueries
{
    private readonly Func<CatalogDbContext, Guid, CancellationToken, Task<Thing?>> _byId = EF.CompileAsyncQuery(
        (CatalogDbContext db, Guid id, CancellationToken _) =>
            db.Set<Thing>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Thing, ThingSummary> _list = new Keyset<Thing, ThingSummary>(
        row => new(
            row.Id,
            row.Name,
            row.Count,
            row.Serial,
            row.Weight,
            row.Price,
            row.Active,
            row.Batch,
            row.MeasuredAt,
            row.MadeOn,
            row.State,
            row.Contact,
            row.Link,
            row.CategoryId,
            row.SupplierId,
            row.MaybeName,
            row.MaybeCount,
            row.MaybeSerial,
            row.MaybeWeight,
            row.MaybePrice,
            row.MaybeActive,
            row.MaybeBatch,
            row.MaybeAt,
            row.MaybeOn,
            row.MaybeState,
            row.MaybeContact,
            row.Level,
            row.Grade,
            row.Motto,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("name", row => row.Name, item => item.Name)
        .By("count", row => row.Count, item => item.Count)
        .By("serial", row => row.Serial, item => item.Serial)
        .By("weight", row => row.Weight, item => item.Weight)
        .By("price", row => row.Price.Amount, item => item.Price.Amount)
        .By("measuredAt", row => row.MeasuredAt, item => item.MeasuredAt)
        .By("madeOn", row => row.MadeOn, item => item.MadeOn)
        .By("state", row => row.State, item => item.State);

    public Task<ThingView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } thing ? ThingView.Of(thing) : null, cancellationToken);

    public Task<Page<ThingSummary>?> ListAsync(
        ListThingsQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Thing>().AsNoTracking();
            var rows = all;
            if (query.Name is { } name)
            {
                rows = rows.Where(row => row.Name == name);
            }

            if (Filters.Int(query.Count) is { } count)
            {
                rows = rows.Where(row => row.Count == count);
            }

            if (Filters.Long(query.Serial) is { } serial)
            {
                rows = rows.Where(row => row.Serial == serial);
            }

            if (Filters.Bool(query.Active) is { } active)
            {
                rows = rows.Where(row => row.Active == active);
            }

            if (Filters.Uuid(query.Batch) is { } batch)
            {
                rows = rows.Where(row => row.Batch == batch);
            }

            if (Filters.Date(query.MadeOn) is { } madeOn)
            {
                rows = rows.Where(row => row.MadeOn == madeOn);
            }

            if (EnumNames.Find<ThingState>(query.State) is { } state)
            {
                rows = rows.Where(row => row.State == state);
            }

            if (query.Contact is { } contact)
            {
                rows = rows.Where(row => row.Contact == contact);
            }

            if (Filters.Uuid(query.CategoryId) is { } categoryId)
            {
                rows = rows.Where(row => row.CategoryId == categoryId);
            }

            if (Filters.Uuid(query.SupplierId) is { } supplierId)
            {
                rows = rows.Where(row => row.SupplierId == supplierId);
            }

            if (query.MaybeName is { } maybeName)
            {
                rows = rows.Where(row => row.MaybeName == maybeName);
            }

            if (EnumNames.Find<ThingMaybeState>(query.MaybeState) is { } maybeState)
            {
                rows = rows.Where(row => row.MaybeState == maybeState);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}

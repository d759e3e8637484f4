using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using A.SyncWithARatherLongNameToCarryOn.Features.Records;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Records;

/// <summary>One record comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class RecordQueries(SyncWithARatherLongNameToCarryOnDb factory) : IRecordQueries
{
    private readonly Func<SyncWithARatherLongNameToCarryOnDbContext, Guid, CancellationToken, Task<Domain.Record?>> _byId = EF.CompileAsyncQuery(
        (SyncWithARatherLongNameToCarryOnDbContext db, Guid id, CancellationToken _) =>
            db.Set<Domain.Record>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Domain.Record, RecordView> _list = new Keyset<Domain.Record, RecordView>(
        row => new(
            row.Id,
            row.Type,
            row.Value,
            row.Key,
            row.Name,
            row.Async,
            row.Item,
            row.S3key,
            row.Line2,
            row.AnIdentifierOfExactlyFortyCharLong,
            row.Label,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("value", row => row.Value, item => item.Value)
        .By("key", row => row.Key, item => item.Key)
        .By("anIdentifierOfExactlyFortyCharLong", row => row.AnIdentifierOfExactlyFortyCharLong, item => item.AnIdentifierOfExactlyFortyCharLong);

    public Task<RecordView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } theRecord ? RecordView.Of(theRecord) : null, cancellationToken);

    public Task<Page<RecordView>?> ListAsync(
        ListRecordsQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Domain.Record>().AsNoTracking();
            var rows = all;
            if (query.Type is { } type)
            {
                rows = rows.Where(row => row.Type == type);
            }

            if (EnumNames.Find<RecordItem>(query.Item) is { } theItem)
            {
                rows = rows.Where(row => row.Item == theItem);
            }

            if (Filters.Int(query.AnIdentifierOfExactlyFortyCharLong) is { } anIdentifierOfExactlyFortyCharLong)
            {
                rows = rows.Where(row => row.AnIdentifierOfExactlyFortyCharLong == anIdentifierOfExactlyFortyCharLong);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}

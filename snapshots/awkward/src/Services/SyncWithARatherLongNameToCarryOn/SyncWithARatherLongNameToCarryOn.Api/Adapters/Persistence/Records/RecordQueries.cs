using System.Data.Common;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using A.SyncWithARatherLongNameToCarryOn.Features.Records;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Records;

/// <summary>One record comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class RecordQueries(SyncWithARatherLongNameToCarryOnDb database) : IRecordQueries
{
    private const string Many = """
        SELECT id, type, value, key, name, async, item, s3key, line2, an_identifier_of_exactly_forty_char_long,
            label, created_at, updated_at, version
        FROM records
        """;

    private readonly Keyset<RecordView> _list = new Keyset<RecordView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("value", "value", item => item.Value)
        .By("key", "key", item => item.Key)
        .By("anIdentifierOfExactlyFortyCharLong", "an_identifier_of_exactly_forty_char_long", item => item.AnIdentifierOfExactlyFortyCharLong);

    public Task<RecordView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<RecordView>?> ListAsync(
        ListRecordsQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("type", query.Type)
            .Equal("item", EnumNames.Find<RecordItem>(query.Item))
            .Equal("an_identifier_of_exactly_forty_char_long", Filters.Int(query.AnIdentifierOfExactlyFortyCharLong));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static RecordView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetInt32(3),
        row.GetString(4),
        row.GetBoolean(5),
        row.GetEnum<RecordItem>(6),
        row.GetString(7),
        row.IsDBNull(8) ? null : row.GetString(8),
        row.GetInt32(9),
        row.GetString(10),
        row.GetInstant(11),
        row.GetInstant(12),
        row.GetInt64(13));
}

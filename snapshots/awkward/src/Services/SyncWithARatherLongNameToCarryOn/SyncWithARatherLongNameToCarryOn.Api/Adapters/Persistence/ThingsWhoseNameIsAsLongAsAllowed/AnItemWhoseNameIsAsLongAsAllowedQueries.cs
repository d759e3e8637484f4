using System.Data.Common;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>One an item whose name is as long as allowed comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class AnItemWhoseNameIsAsLongAsAllowedQueries(SyncWithARatherLongNameToCarryOnDb database) : IAnItemWhoseNameIsAsLongAsAllowedQueries
{
    private const string Many = """
        SELECT id, record_id, an_identifier_of_exactly_forty_char_long, created_at, updated_at, version
        FROM things_whose_name_is_as_long_as_allowed
        """;

    private readonly Keyset<AnItemWhoseNameIsAsLongAsAllowedView> _list = new Keyset<AnItemWhoseNameIsAsLongAsAllowedView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<AnItemWhoseNameIsAsLongAsAllowedView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<AnItemWhoseNameIsAsLongAsAllowedView>?> ListAsync(
        ListThingsWhoseNameIsAsLongAsAllowedQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("record_id", Filters.Uuid(query.RecordId));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static AnItemWhoseNameIsAsLongAsAllowedView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.GetString(2),
        row.GetInstant(3),
        row.GetInstant(4),
        row.GetInt64(5));
}

using System.Data.Common;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Children;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Children;

/// <summary>One child comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ChildQueries(SyncWithARatherLongNameToCarryOnDb database) : IChildQueries
{
    private const string One = """
        SELECT id, person_id, partial, field, body, required, created_at, updated_at, version
        FROM children WHERE id = $1
        """;

    private const string Many = """
        SELECT id, person_id, partial, field, required, created_at, updated_at, version
        FROM children
        """;

    private readonly Keyset<ChildSummary> _list = new Keyset<ChildSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<ChildView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<ChildSummary>?> ListAsync(
        ListChildrenQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static ChildView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.GetDecimal(2),
        row.GetInt64(3),
        new JsonText(row.GetString(4)).ToElement(),
        row.GetBoolean(5),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));

    private static ChildSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.GetDecimal(2),
        row.GetInt64(3),
        row.GetBoolean(4),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));
}

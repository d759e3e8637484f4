using System.Data.Common;
using A.SyncWithARatherLongNameToCarryOn.Features.People;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.People;

/// <summary>One person comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class PersonQueries(SyncWithARatherLongNameToCarryOnDb database) : IPersonQueries
{
    private const string Many = """
        SELECT id, nickname, created_at, updated_at, version
        FROM people
        """;

    private readonly Keyset<PersonView> _list = new Keyset<PersonView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("nickname", "nickname", item => item.Nickname);

    public Task<PersonView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<PersonView>?> ListAsync(
        ListPeopleQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("nickname", query.Nickname);
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static PersonView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInstant(2),
        row.GetInstant(3),
        row.GetInt64(4));
}

using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.People;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.People;

/// <summary>One person comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class PersonQueries(SyncWithARatherLongNameToCarryOnDb factory) : IPersonQueries
{
    private readonly Func<SyncWithARatherLongNameToCarryOnDbContext, Guid, CancellationToken, Task<Person?>> _byId = EF.CompileAsyncQuery(
        (SyncWithARatherLongNameToCarryOnDbContext db, Guid id, CancellationToken _) =>
            db.Set<Person>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Person, PersonView> _list = new Keyset<Person, PersonView>(
        row => new(
            row.Id,
            row.Nickname,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("nickname", row => row.Nickname, item => item.Nickname);

    public Task<PersonView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } person ? PersonView.Of(person) : null, cancellationToken);

    public Task<Page<PersonView>?> ListAsync(
        ListPeopleQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Person>().AsNoTracking();
            var rows = all;
            if (query.Nickname is { } nickname)
            {
                rows = rows.Where(row => row.Nickname == nickname);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}

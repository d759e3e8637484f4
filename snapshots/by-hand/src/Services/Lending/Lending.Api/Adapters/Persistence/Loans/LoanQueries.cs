using Library.Lending.Domain;
using Library.Lending.Features.Loans;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace Library.Lending.Adapters.Persistence.Loans;

/// <summary>One loan comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class LoanQueries(LendingDb factory) : ILoanQueries
{
    private readonly Func<LendingDbContext, Guid, CancellationToken, Task<Loan?>> _byId = EF.CompileAsyncQuery(
        (LendingDbContext db, Guid id, CancellationToken _) =>
            db.Set<Loan>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Loan, LoanView> _list = new Keyset<Loan, LoanView>(
        row => new(
            row.Id,
            row.OwnerId,
            row.BookId,
            row.DueOn,
            row.ReturnedAt,
            row.State,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("dueOn", row => row.DueOn, item => item.DueOn);

    public Task<LoanView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } loan ? LoanView.Of(loan) : null, cancellationToken);

    public Task<Page<LoanView>?> ListAsync(
        ListLoansQuery query, string? ownerId, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Loan>().AsNoTracking();
            var rows = all;
            if (ownerId is not null)
            {
                rows = rows.Where(row => row.OwnerId == ownerId);
            }

            if (Filters.Uuid(query.BookId) is { } bookId)
            {
                rows = rows.Where(row => row.BookId == bookId);
            }

            if (EnumNames.Find<LoanState>(query.State) is { } state)
            {
                rows = rows.Where(row => row.State == state);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}

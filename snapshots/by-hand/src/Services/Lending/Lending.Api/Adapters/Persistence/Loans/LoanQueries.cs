using System.Data.Common;
using Library.Lending.Domain;
using Library.Lending.Features.Loans;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;

namespace Library.Lending.Adapters.Persistence.Loans;

/// <summary>One loan comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class LoanQueries(LendingDb database) : ILoanQueries
{
    private const string Many = """
        SELECT id, owner_id, book_id, due_on, returned_at, state, created_at, updated_at, version
        FROM loans
        """;

    private readonly Keyset<LoanView> _list = new Keyset<LoanView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("dueOn", "due_on", item => item.DueOn);

    public Task<LoanView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<LoanView>?> ListAsync(
        ListLoansQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId)
            .Equal("book_id", Filters.Uuid(query.BookId))
            .Equal("state", EnumNames.Find<LoanState>(query.State));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static LoanView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetFieldValue<DateOnly>(3),
        row.IsDBNull(4) ? null : row.GetInstant(4),
        row.GetEnum<LoanState>(5),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));
}

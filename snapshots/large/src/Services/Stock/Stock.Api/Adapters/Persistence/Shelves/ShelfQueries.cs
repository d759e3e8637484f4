using System.Data.Common;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Shelves;

namespace Depot.Stock.Adapters.Persistence.Shelves;

/// <summary>One shelf comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ShelfQueries(StockDb database) : IShelfQueries
{
    private const string One = """
        SELECT id, code, aisle_id, booked_on, price_amount, price_currency, remark, created_at, updated_at, version
        FROM shelves WHERE id = $1
        """;

    private const string Many = """
        SELECT id, code, aisle_id, booked_on, price_amount, price_currency, created_at, updated_at, version
        FROM shelves
        """;

    private readonly Keyset<ShelfSummary> _list = new Keyset<ShelfSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code)
        .By("bookedOn", "booked_on", item => item.BookedOn);

    public Task<ShelfView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<ShelfSummary>?> ListAsync(
        ListShelvesQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("aisle_id", Filters.Uuid(query.AisleId));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static ShelfView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetFieldValue<DateOnly>(3),
        new Money(row.GetInt64(4), row.GetString(5)),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.GetInstant(7),
        row.GetInstant(8),
        row.GetInt64(9));

    private static ShelfSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetFieldValue<DateOnly>(3),
        new Money(row.GetInt64(4), row.GetString(5)),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));
}

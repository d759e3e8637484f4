using System.Data.Common;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Deliveries;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Adapters.Persistence.Deliveries;

/// <summary>One delivery comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class DeliveryQueries(StockDb database) : IDeliveryQueries
{
    private const string One = """
        SELECT id, code, purchase_id, booked_on, price_amount, price_currency, remark, created_at, updated_at,
            version
        FROM deliveries WHERE id = $1
        """;

    private const string Many = """
        SELECT id, code, purchase_id, booked_on, price_amount, price_currency, created_at, updated_at, version
        FROM deliveries
        """;

    private readonly Keyset<DeliverySummary> _list = new Keyset<DeliverySummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code)
        .By("bookedOn", "booked_on", item => item.BookedOn);

    public Task<DeliveryView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<DeliverySummary>?> ListAsync(
        ListDeliveriesQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("purchase_id", Filters.Uuid(query.PurchaseId));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static DeliveryView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetFieldValue<DateOnly>(3),
        new Money(row.GetInt64(4), row.GetString(5)),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.GetInstant(7),
        row.GetInstant(8),
        row.GetInt64(9));

    private static DeliverySummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetFieldValue<DateOnly>(3),
        new Money(row.GetInt64(4), row.GetString(5)),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));
}

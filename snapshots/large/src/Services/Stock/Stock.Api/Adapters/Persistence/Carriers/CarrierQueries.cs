using System.Data.Common;
using Depot.Stock.Domain;
using Depot.Stock.Features.Carriers;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Adapters.Persistence.Carriers;

/// <summary>One carrier comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class CarrierQueries(StockDb database) : ICarrierQueries
{
    private const string One = """
        SELECT id, code, booked_on, price_amount, price_currency, remark, created_at, updated_at, version
        FROM carriers WHERE id = $1
        """;

    private const string Many = """
        SELECT id, code, booked_on, price_amount, price_currency, created_at, updated_at, version
        FROM carriers
        """;

    private readonly Keyset<CarrierSummary> _list = new Keyset<CarrierSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code)
        .By("bookedOn", "booked_on", item => item.BookedOn);

    public Task<CarrierView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<CarrierSummary>?> ListAsync(
        ListCarriersQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static CarrierView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetFieldValue<DateOnly>(2),
        new Money(row.GetInt64(3), row.GetString(4)),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));

    private static CarrierSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetFieldValue<DateOnly>(2),
        new Money(row.GetInt64(3), row.GetString(4)),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));
}

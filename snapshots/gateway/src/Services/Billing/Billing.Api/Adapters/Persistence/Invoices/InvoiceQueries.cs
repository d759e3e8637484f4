using System.Data.Common;
using Shop.Billing.Domain;
using Shop.Billing.Features.Invoices;
using Shop.Billing.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Billing.Adapters.Persistence.Invoices;

/// <summary>One invoice comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class InvoiceQueries(BillingDb database) : IInvoiceQueries
{
    private const string Many = """
        SELECT id, owner_id, number, order_id, amount_amount, amount_currency, status, created_at, updated_at,
            version
        FROM invoices
        """;

    private readonly Keyset<InvoiceView> _list = new Keyset<InvoiceView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("amount", "amount_amount", item => item.Amount.Amount);

    public Task<InvoiceView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<InvoiceView>?> ListAsync(
        ListInvoicesQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId)
            .Equal("order_id", Filters.Uuid(query.OrderId))
            .Equal("status", EnumNames.Find<InvoiceStatus>(query.Status));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static InvoiceView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetGuid(3),
        new Money(row.GetInt64(4), row.GetString(5)),
        row.GetEnum<InvoiceStatus>(6),
        row.GetInstant(7),
        row.GetInstant(8),
        row.GetInt64(9));
}

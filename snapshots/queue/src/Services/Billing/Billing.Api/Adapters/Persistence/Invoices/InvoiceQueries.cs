using System.Data.Common;
using Market.Billing.Domain;
using Market.Billing.Features.Invoices;
using Market.Billing.Features.Ports;

namespace Market.Billing.Adapters.Persistence.Invoices;

/// <summary>One invoice comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class InvoiceQueries(BillingDb database) : IInvoiceQueries
{
    private const string Many = """
        SELECT id, order_ref, amount_amount, amount_currency, created_at, updated_at, version
        FROM invoices
        """;

    private readonly Keyset<InvoiceView> _list = new Keyset<InvoiceView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<InvoiceView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<InvoiceView>?> ListAsync(
        ListInvoicesQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static InvoiceView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        new Money(row.GetInt64(2), row.GetString(3)),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));
}

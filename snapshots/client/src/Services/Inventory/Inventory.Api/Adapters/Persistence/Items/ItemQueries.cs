using System.Data.Common;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Items;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Adapters.Persistence.Items;

/// <summary>One item comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ItemQueries(InventoryDb database) : IItemQueries
{
    private const string One = """
        SELECT id, sku, name, price_amount, price_currency, weight, state, available_on, notes, barcodes,
            created_at, updated_at, version
        FROM items WHERE id = $1
        """;

    private const string Many = """
        SELECT id, sku, name, price_amount, price_currency, weight, state, available_on, created_at, updated_at,
            version
        FROM items
        """;

    private readonly Keyset<ItemSummary> _list = new Keyset<ItemSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("name", "name", item => item.Name);

    public Task<ItemView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<ItemSummary>?> ListAsync(
        ListItemsQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("sku", query.Sku)
            .Equal("state", EnumNames.Find<ItemState>(query.State))
            .Equal("available_on", Filters.Date(query.AvailableOn));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static ItemView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        new Money(row.GetInt64(3), row.GetString(4)),
        row.IsDBNull(5) ? null : row.GetDecimal(5),
        row.GetEnum<ItemState>(6),
        row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
        row.IsDBNull(8) ? null : row.GetString(8),
        [.. row.GetList(9, ItemRowJson.Default.ListItemBarcode).Select(ItemBarcodeView.Of)],
        row.GetInstant(10),
        row.GetInstant(11),
        row.GetInt64(12));

    private static ItemSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        new Money(row.GetInt64(3), row.GetString(4)),
        row.IsDBNull(5) ? null : row.GetDecimal(5),
        row.GetEnum<ItemState>(6),
        row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
        row.GetInstant(8),
        row.GetInstant(9),
        row.GetInt64(10));
}

using System.Data.Common;
using Shop.Inventory.Features.Ports;
using Shop.Inventory.Features.Reservations;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Adapters.Persistence.Reservations;

/// <summary>One reservation comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ReservationQueries(InventoryDb database) : IReservationQueries
{
    private const string Many = """
        SELECT id, owner_id, item_id, quantity, held_until, created_at, updated_at, version
        FROM reservations
        """;

    private readonly Keyset<ReservationView> _list = new Keyset<ReservationView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<ReservationView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<ReservationView>?> ListAsync(
        ListReservationsQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId)
            .Equal("item_id", Filters.Uuid(query.ItemId));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static ReservationView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetInt32(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));
}

using Shop.Orders.Features.Ports;

namespace Shop.Orders.Features.Orders;

/// <summary>The read side of orders.</summary>
internal interface IOrderQueries
{
    Task<OrderView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Of one owner, or of all when it is null. Null when the cursor is not one of this sort.</summary>
    Task<Page<OrderView>?> ListAsync(ListOrdersQuery query, string? ownerId, CancellationToken cancellationToken);
}

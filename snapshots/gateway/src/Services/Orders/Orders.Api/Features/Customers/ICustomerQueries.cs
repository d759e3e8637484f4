using Shop.Orders.Features.Ports;

namespace Shop.Orders.Features.Customers;

/// <summary>The read side of customers.</summary>
internal interface ICustomerQueries
{
    Task<CustomerView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<CustomerView>?> ListAsync(ListCustomersQuery query, CancellationToken cancellationToken);
}

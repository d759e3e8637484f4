using Shop.Orders.Domain;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Orders;

/// <summary>What only the database knows of an order. Answers name the fields as clients know them.</summary>
internal interface IOrderChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(OrderDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Order order, CancellationToken cancellationToken);
}

using Shop.Orders.Domain;

namespace Shop.Orders.Features.Orders;

/// <summary>What only the database knows of an order. Answers name the fields as clients know them.</summary>
internal interface IOrderChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Order order, CancellationToken cancellationToken);
}

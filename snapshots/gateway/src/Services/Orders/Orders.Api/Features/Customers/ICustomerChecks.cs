using Shop.Orders.Domain;

namespace Shop.Orders.Features.Customers;

/// <summary>What only the database knows of a customer. Answers name the fields as clients know them.</summary>
internal interface ICustomerChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Customer customer, CancellationToken cancellationToken);
}

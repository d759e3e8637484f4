using Shop.Orders.Domain;

namespace Shop.Orders.Features.Customers;

/// <summary>A customer.</summary>
internal sealed record CustomerView(
    Guid Id,
    string Name,
    string Email,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static CustomerView Of(Customer customer) => new(
        customer.Id,
        customer.Name,
        customer.Email,
        customer.CreatedAt,
        customer.UpdatedAt,
        customer.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

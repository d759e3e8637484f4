using Shop.Orders.Domain;

namespace Shop.Orders.UnitTests;

/// <summary>Customers as they may be; different numbers give different ones.</summary>
internal static class CustomerSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Customer Create(int n) => Customer.Create(Details(n), Now);

    public static CustomerDetails Details(int n) => new()
    {
        Name = $"name {n:D6}",
        Email = $"email-{n}@example.com",
    };
}

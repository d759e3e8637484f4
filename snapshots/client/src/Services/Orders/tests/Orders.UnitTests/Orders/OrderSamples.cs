using Shop.Orders.Domain;

namespace Shop.Orders.UnitTests;

/// <summary>Orders as they may be; different numbers give different ones.</summary>
internal static class OrderSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Order Create(int n) => Order.Create(Details(n), "me", Now);

    public static OrderDetails Details(int n) => new()
    {
        Number = $"number {n:D6}",
        Total = new Money(1 + n, "EUR"),
    };
}

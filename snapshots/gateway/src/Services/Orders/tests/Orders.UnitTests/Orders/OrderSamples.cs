using Shop.Orders.Domain;
using Shop.ServiceDefaults;

namespace Shop.Orders.UnitTests;

/// <summary>Orders as they may be; different numbers give different ones.</summary>
internal static class OrderSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Order Create(int n) => Order.Create(Details(n), "me", Now);

    public static OrderDetails Details(int n) => new()
    {
        Number = $"number {n:D6}",
        CustomerId = Values.Uuid(n),
        Total = new Money(1 + n, "EUR"),
        Status = EnumNames.Parse<OrderStatus>(EnumNames.Of<OrderStatus>()[n % 3]),
        PlacedAt = Values.Instant(n),
        Lines =
        [
            new OrderLine(
                $"sku {n:D6}",
                1 + n,
                new Money(1 + n, "EUR").Amount,
                new Money(1 + n, "EUR").Currency),
        ],
    };
}

using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Development;

internal static class OrdersSeed
{
    public static List<Order> Rows(DateTimeOffset now) =>
    [
        Order.Create(
            new()
            {
                Number = "number 000001",
                Total = new Money(1251, "EUR"),
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Order.Create(
            new()
            {
                Number = "number 000002",
                Total = new Money(2501, "EUR"),
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Order.Create(
            new()
            {
                Number = "number 000003",
                Total = new Money(3751, "EUR"),
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Order.Create(
            new()
            {
                Number = "number 000004",
                Total = new Money(5001, "EUR"),
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Order.Create(
            new()
            {
                Number = "number 000005",
                Total = new Money(6251, "EUR"),
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Order.Create(
            new()
            {
                Number = "number 000006",
                Total = new Money(7501, "EUR"),
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}

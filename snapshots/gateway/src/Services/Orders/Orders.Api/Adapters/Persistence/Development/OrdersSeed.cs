using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Development;

internal static class OrdersSeed
{
    public static List<Order> Rows(DateTimeOffset now, List<Customer> customers) =>
    [
        Order.Create(
            new()
            {
                Number = "number 000001",
                CustomerId = customers[0].Id,
                Total = new Money(1251, "EUR"),
                Status = OrderStatus.Pending,
                PlacedAt = now.AddHours(-1),
                Lines = [new OrderLine("sku 000001", 1, new Money(1251, "EUR").Amount, new Money(1251, "EUR").Currency)],
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Order.Create(
            new()
            {
                Number = "number 000002",
                CustomerId = customers[1].Id,
                Total = new Money(2501, "EUR"),
                Status = OrderStatus.Paid,
                PlacedAt = now.AddHours(-2),
                Lines = [new OrderLine("sku 000002", 8, new Money(2501, "EUR").Amount, new Money(2501, "EUR").Currency)],
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Order.Create(
            new()
            {
                Number = "number 000003",
                CustomerId = customers[2].Id,
                Total = new Money(3751, "EUR"),
                Status = OrderStatus.Cancelled,
                PlacedAt = now.AddHours(-3),
                Lines = [new OrderLine("sku 000003", 15, new Money(3751, "EUR").Amount, new Money(3751, "EUR").Currency)],
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Order.Create(
            new()
            {
                Number = "number 000004",
                CustomerId = customers[3].Id,
                Total = new Money(5001, "EUR"),
                Status = OrderStatus.Pending,
                PlacedAt = now.AddHours(-4),
                Lines = [new OrderLine("sku 000004", 22, new Money(5001, "EUR").Amount, new Money(5001, "EUR").Currency)],
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Order.Create(
            new()
            {
                Number = "number 000005",
                CustomerId = customers[4].Id,
                Total = new Money(6251, "EUR"),
                Status = OrderStatus.Paid,
                PlacedAt = now.AddHours(-5),
                Lines = [new OrderLine("sku 000005", 29, new Money(6251, "EUR").Amount, new Money(6251, "EUR").Currency)],
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Order.Create(
            new()
            {
                Number = "number 000006",
                CustomerId = customers[5].Id,
                Total = new Money(7501, "EUR"),
                Status = OrderStatus.Cancelled,
                PlacedAt = now.AddHours(-6),
                Lines = [new OrderLine("sku 000006", 36, new Money(7501, "EUR").Amount, new Money(7501, "EUR").Currency)],
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}

using Market.Orders.Domain;

namespace Market.Orders.Adapters.Persistence.Development;

internal static class OrdersSeed
{
    public static List<Order> Rows(DateTimeOffset now) =>
    [
        Order.Create(
            new()
            {
                Number = "number 000001",
                Total = new Money(1251, "EUR"),
                Status = OrderStatus.Pending,
                Note = "Arrived in good shape.",
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1),
                Channel = OrderChannel.Web,
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Order.Create(
            new()
            {
                Number = "number 000002",
                Total = new Money(2501, "EUR"),
                Status = OrderStatus.Paid,
                Note = null,
                DueOn = null,
                Channel = null,
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Order.Create(
            new()
            {
                Number = "number 000003",
                Total = new Money(3751, "EUR"),
                Status = OrderStatus.Cancelled,
                Note = "As agreed on the phone.",
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3),
                Channel = OrderChannel.Web,
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Order.Create(
            new()
            {
                Number = "number 000004",
                Total = new Money(5001, "EUR"),
                Status = OrderStatus.Pending,
                Note = null,
                DueOn = null,
                Channel = null,
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Order.Create(
            new()
            {
                Number = "number 000005",
                Total = new Money(6251, "EUR"),
                Status = OrderStatus.Paid,
                Note = "Please handle with care.",
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5),
                Channel = OrderChannel.Web,
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Order.Create(
            new()
            {
                Number = "number 000006",
                Total = new Money(7501, "EUR"),
                Status = OrderStatus.Cancelled,
                Note = null,
                DueOn = null,
                Channel = null,
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}

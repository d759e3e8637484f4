using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Development;

internal static class CustomersSeed
{
    public static List<Customer> Rows(DateTimeOffset now) =>
    [
        Customer.Create(
            new()
            {
                Name = "Ada Lovelace",
                Email = "ada.lovelace@example.com",
            },
            now.AddMinutes(-1)),
        Customer.Create(
            new()
            {
                Name = "Grace Hopper",
                Email = "grace.hopper@example.com",
            },
            now.AddMinutes(-2)),
        Customer.Create(
            new()
            {
                Name = "Alan Turing",
                Email = "alan.turing@example.com",
            },
            now.AddMinutes(-3)),
        Customer.Create(
            new()
            {
                Name = "Mary Jackson",
                Email = "mary.jackson@example.com",
            },
            now.AddMinutes(-4)),
        Customer.Create(
            new()
            {
                Name = "Edsger Dijkstra",
                Email = "edsger.dijkstra@example.com",
            },
            now.AddMinutes(-5)),
        Customer.Create(
            new()
            {
                Name = "Barbara Liskov",
                Email = "barbara.liskov@example.com",
            },
            now.AddMinutes(-6)),
    ];
}

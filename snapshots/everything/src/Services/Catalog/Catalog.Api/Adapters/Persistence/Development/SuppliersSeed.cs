using Everything.Catalog.Domain;

namespace Everything.Catalog.Adapters.Persistence.Development;

internal static class SuppliersSeed
{
    public static List<Supplier> Rows(DateTimeOffset now) =>
    [
        Supplier.Create(
            new()
            {
                Name = "Northwind",
                Email = "ada.lovelace@example.com",
                Site = "https://example.com/site/1",
            },
            now.AddMinutes(-1)),
        Supplier.Create(
            new()
            {
                Name = "Blue Harbour",
                Email = "grace.hopper@example.com",
                Site = null,
            },
            now.AddMinutes(-2)),
        Supplier.Create(
            new()
            {
                Name = "Oak and Iron",
                Email = "alan.turing@example.com",
                Site = "https://example.com/site/3",
            },
            now.AddMinutes(-3)),
        Supplier.Create(
            new()
            {
                Name = "Cedar Works",
                Email = "mary.jackson@example.com",
                Site = null,
            },
            now.AddMinutes(-4)),
        Supplier.Create(
            new()
            {
                Name = "Lindgren",
                Email = "edsger.dijkstra@example.com",
                Site = "https://example.com/site/5",
            },
            now.AddMinutes(-5)),
        Supplier.Create(
            new()
            {
                Name = "Old Mill",
                Email = "barbara.liskov@example.com",
                Site = null,
            },
            now.AddMinutes(-6)),
    ];
}

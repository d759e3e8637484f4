using Shop.Suppliers.Domain;

namespace Shop.Suppliers.Adapters.Persistence.Development;

internal static class SuppliersSeed
{
    public static List<Supplier> Rows(DateTimeOffset now) =>
    [
        Supplier.Create(
            new()
            {
                Name = "Northwind",
                Rating = 1,
                Trusted = true,
                Contact = "ada.lovelace@example.com",
                Terms = new JsonText("{\"number\":1}"),
            },
            now.AddMinutes(-1)),
        Supplier.Create(
            new()
            {
                Name = "Blue Harbour",
                Rating = null,
                Trusted = true,
                Contact = null,
                Terms = null,
            },
            now.AddMinutes(-2)),
        Supplier.Create(
            new()
            {
                Name = "Oak and Iron",
                Rating = 15,
                Trusted = false,
                Contact = "alan.turing@example.com",
                Terms = new JsonText("{\"number\":3}"),
            },
            now.AddMinutes(-3)),
        Supplier.Create(
            new()
            {
                Name = "Cedar Works",
                Rating = null,
                Trusted = true,
                Contact = null,
                Terms = null,
            },
            now.AddMinutes(-4)),
        Supplier.Create(
            new()
            {
                Name = "Lindgren",
                Rating = 29,
                Trusted = true,
                Contact = "edsger.dijkstra@example.com",
                Terms = new JsonText("{\"number\":5}"),
            },
            now.AddMinutes(-5)),
        Supplier.Create(
            new()
            {
                Name = "Old Mill",
                Rating = null,
                Trusted = false,
                Contact = null,
                Terms = null,
            },
            now.AddMinutes(-6)),
    ];
}

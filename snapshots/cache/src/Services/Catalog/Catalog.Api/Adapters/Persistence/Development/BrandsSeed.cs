using Store.Catalog.Domain;

namespace Store.Catalog.Adapters.Persistence.Development;

internal static class BrandsSeed
{
    public static List<Brand> Rows(DateTimeOffset now) =>
    [
        Brand.Create(
            new()
            {
                Name = "Northwind",
            },
            now.AddMinutes(-1)),
        Brand.Create(
            new()
            {
                Name = "Blue Harbour",
            },
            now.AddMinutes(-2)),
        Brand.Create(
            new()
            {
                Name = "Oak and Iron",
            },
            now.AddMinutes(-3)),
        Brand.Create(
            new()
            {
                Name = "Cedar Works",
            },
            now.AddMinutes(-4)),
        Brand.Create(
            new()
            {
                Name = "Lindgren",
            },
            now.AddMinutes(-5)),
        Brand.Create(
            new()
            {
                Name = "Old Mill",
            },
            now.AddMinutes(-6)),
    ];
}

using Store.Catalog.Domain;

namespace Store.Catalog.Adapters.Persistence.Development;

internal static class ProductsSeed
{
    public static List<Product> Rows(DateTimeOffset now, List<Brand> brands) =>
    [
        Product.Create(
            new()
            {
                Name = "Copper kettle",
                Price = new Money(1251, "EUR"),
                BrandId = brands[0].Id,
                Details = new JsonText("{\"number\":1}"),
                Status = ProductStatus.Draft,
                Pictures = [new ProductPicture("https://example.com/url/1", "alt 000001")],
            },
            now.AddMinutes(-1)),
        Product.Create(
            new()
            {
                Name = "Oak table",
                Price = new Money(2501, "EUR"),
                BrandId = null,
                Details = null,
                Status = ProductStatus.Live,
                Pictures = [new ProductPicture("https://example.com/url/2", null)],
            },
            now.AddMinutes(-2)),
        Product.Create(
            new()
            {
                Name = "Linen shirt",
                Price = new Money(3751, "EUR"),
                BrandId = brands[2].Id,
                Details = new JsonText("{\"number\":3}"),
                Status = ProductStatus.Draft,
                Pictures = [new ProductPicture("https://example.com/url/3", "alt 000003")],
            },
            now.AddMinutes(-3)),
        Product.Create(
            new()
            {
                Name = "Steel lamp",
                Price = new Money(5001, "EUR"),
                BrandId = null,
                Details = null,
                Status = ProductStatus.Live,
                Pictures = [new ProductPicture("https://example.com/url/4", null)],
            },
            now.AddMinutes(-4)),
        Product.Create(
            new()
            {
                Name = "Wool blanket",
                Price = new Money(6251, "EUR"),
                BrandId = brands[4].Id,
                Details = new JsonText("{\"number\":5}"),
                Status = ProductStatus.Draft,
                Pictures = [new ProductPicture("https://example.com/url/5", "alt 000005")],
            },
            now.AddMinutes(-5)),
        Product.Create(
            new()
            {
                Name = "Glass bowl",
                Price = new Money(7501, "EUR"),
                BrandId = null,
                Details = null,
                Status = ProductStatus.Live,
                Pictures = [new ProductPicture("https://example.com/url/6", null)],
            },
            now.AddMinutes(-6)),
    ];
}

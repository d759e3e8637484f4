using Store.Catalog.Domain;
using Store.ServiceDefaults;

namespace Store.Catalog.UnitTests;

/// <summary>Products as they may be; different numbers give different ones.</summary>
internal static class ProductSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Product Create(int n) => Product.Create(Details(n), Now);

    public static ProductDetails Details(int n) => new()
    {
        Name = $"name {n:D6}",
        Price = new Money(1 + n, "EUR"),
        BrandId = Values.Uuid(n),
        Details = new JsonText($$"""{"number":{{n}}}"""),
        Status = EnumNames.Parse<ProductStatus>(EnumNames.Of<ProductStatus>()[n % 2]),
        Pictures =
        [
            new ProductPicture(
                $"https://example.com/url/{n}",
                $"alt {n:D6}"),
        ],
    };
}

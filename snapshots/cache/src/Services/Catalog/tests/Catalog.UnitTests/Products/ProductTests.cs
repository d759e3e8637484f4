using Store.Catalog.Domain;

namespace Store.Catalog.UnitTests;

public sealed class ProductTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = ProductSamples.Details(1);

        var product = Product.Create(details, ProductSamples.Now);

        Same(details, product);
        Assert.Equal((1L, ProductSamples.Now, ProductSamples.Now), (product.Version, product.CreatedAt, product.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var product = ProductSamples.Create(1);
        var (id, later) = (product.Id, ProductSamples.Now.AddHours(1));

        product.Change(ProductSamples.Details(2), later);

        Same(ProductSamples.Details(2), product);
        Assert.Equal((id, 2L, ProductSamples.Now, later), (product.Id, product.Version, product.CreatedAt, product.UpdatedAt));
    }

    [Fact]
    public void Price_too_little_is_refused()
    {
        var product = ProductSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => product.Change(ProductSamples.Details(2) with { Price = new Money(-1, "EUR") }, ProductSamples.Now));
        Same(ProductSamples.Details(1), product);
    }

    private static void Same(ProductDetails expected, Product product)
    {
        Assert.Equal(expected.Name, product.Name);
        Assert.Equal(expected.Price, product.Price);
        Assert.Equal(expected.BrandId, product.BrandId);
        Assert.Equal(expected.Details, product.Details);
        Assert.Equal(expected.Status, product.Status);
        Assert.Equal(expected.Pictures, product.Pictures);
    }
}

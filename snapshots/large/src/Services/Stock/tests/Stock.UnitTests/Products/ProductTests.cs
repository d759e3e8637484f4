using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

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

    private static void Same(ProductDetails expected, Product product)
    {
        Assert.Equal(expected.Code, product.Code);
        Assert.Equal(expected.Status, product.Status);
        Assert.Equal(expected.Remark, product.Remark);
    }
}

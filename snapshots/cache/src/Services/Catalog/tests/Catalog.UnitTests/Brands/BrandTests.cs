using Store.Catalog.Domain;

namespace Store.Catalog.UnitTests;

public sealed class BrandTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = BrandSamples.Details(1);

        var brand = Brand.Create(details, BrandSamples.Now);

        Same(details, brand);
        Assert.Equal((1L, BrandSamples.Now, BrandSamples.Now), (brand.Version, brand.CreatedAt, brand.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var brand = BrandSamples.Create(1);
        var (id, later) = (brand.Id, BrandSamples.Now.AddHours(1));

        brand.Change(BrandSamples.Details(2), later);

        Same(BrandSamples.Details(2), brand);
        Assert.Equal((id, 2L, BrandSamples.Now, later), (brand.Id, brand.Version, brand.CreatedAt, brand.UpdatedAt));
    }

    private static void Same(BrandDetails expected, Brand brand)
    {
        Assert.Equal(expected.Name, brand.Name);
    }
}

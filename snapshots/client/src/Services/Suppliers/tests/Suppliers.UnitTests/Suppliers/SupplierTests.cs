using Shop.Suppliers.Domain;

namespace Shop.Suppliers.UnitTests;

public sealed class SupplierTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = SupplierSamples.Details(1);

        var supplier = Supplier.Create(details, SupplierSamples.Now);

        Same(details, supplier);
        Assert.Equal((1L, SupplierSamples.Now, SupplierSamples.Now), (supplier.Version, supplier.CreatedAt, supplier.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var supplier = SupplierSamples.Create(1);
        var (id, later) = (supplier.Id, SupplierSamples.Now.AddHours(1));

        supplier.Change(SupplierSamples.Details(2), later);

        Same(SupplierSamples.Details(2), supplier);
        Assert.Equal((id, 2L, SupplierSamples.Now, later), (supplier.Id, supplier.Version, supplier.CreatedAt, supplier.UpdatedAt));
    }

    [Fact]
    public void Rating_too_little_is_refused()
    {
        var supplier = SupplierSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => supplier.Change(SupplierSamples.Details(2) with { Rating = -1 }, SupplierSamples.Now));
        Same(SupplierSamples.Details(1), supplier);
    }

    private static void Same(SupplierDetails expected, Supplier supplier)
    {
        Assert.Equal(expected.Name, supplier.Name);
        Assert.Equal(expected.Rating, supplier.Rating);
        Assert.Equal(expected.Trusted, supplier.Trusted);
        Assert.Equal(expected.Contact, supplier.Contact);
        Assert.Equal(expected.Terms, supplier.Terms);
    }
}

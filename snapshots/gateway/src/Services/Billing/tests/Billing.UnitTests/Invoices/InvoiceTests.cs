using Shop.Billing.Domain;

namespace Shop.Billing.UnitTests;

public sealed class InvoiceTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = InvoiceSamples.Details(1);

        var invoice = Invoice.Create(details, "me", InvoiceSamples.Now);

        Same(details, invoice);
        Assert.Equal((1L, InvoiceSamples.Now, InvoiceSamples.Now), (invoice.Version, invoice.CreatedAt, invoice.UpdatedAt));
        Assert.Equal("me", invoice.OwnerId);
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var invoice = InvoiceSamples.Create(1);
        var (id, later) = (invoice.Id, InvoiceSamples.Now.AddHours(1));

        invoice.Change(InvoiceSamples.Details(2), later);

        Same(InvoiceSamples.Details(2), invoice);
        Assert.Equal((id, 2L, InvoiceSamples.Now, later), (invoice.Id, invoice.Version, invoice.CreatedAt, invoice.UpdatedAt));
    }

    [Fact]
    public void Amount_too_little_is_refused()
    {
        var invoice = InvoiceSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => invoice.Change(InvoiceSamples.Details(2) with { Amount = new Money(-1, "EUR") }, InvoiceSamples.Now));
        Same(InvoiceSamples.Details(1), invoice);
    }

    private static void Same(InvoiceDetails expected, Invoice invoice)
    {
        Assert.Equal(expected.Number, invoice.Number);
        Assert.Equal(expected.OrderId, invoice.OrderId);
        Assert.Equal(expected.Amount, invoice.Amount);
        Assert.Equal(expected.Status, invoice.Status);
    }
}

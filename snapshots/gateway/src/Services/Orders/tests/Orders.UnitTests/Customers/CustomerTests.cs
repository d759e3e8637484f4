using Shop.Orders.Domain;

namespace Shop.Orders.UnitTests;

public sealed class CustomerTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = CustomerSamples.Details(1);

        var customer = Customer.Create(details, CustomerSamples.Now);

        Same(details, customer);
        Assert.Equal((1L, CustomerSamples.Now, CustomerSamples.Now), (customer.Version, customer.CreatedAt, customer.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var customer = CustomerSamples.Create(1);
        var (id, later) = (customer.Id, CustomerSamples.Now.AddHours(1));

        customer.Change(CustomerSamples.Details(2), later);

        Same(CustomerSamples.Details(2), customer);
        Assert.Equal((id, 2L, CustomerSamples.Now, later), (customer.Id, customer.Version, customer.CreatedAt, customer.UpdatedAt));
    }

    private static void Same(CustomerDetails expected, Customer customer)
    {
        Assert.Equal(expected.Name, customer.Name);
        Assert.Equal(expected.Email, customer.Email);
    }
}

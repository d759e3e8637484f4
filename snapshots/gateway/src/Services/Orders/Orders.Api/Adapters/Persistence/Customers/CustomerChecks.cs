using Microsoft.EntityFrameworkCore;
using Shop.Orders.Domain;
using Shop.Orders.Features.Customers;

namespace Shop.Orders.Adapters.Persistence.Customers;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class CustomerChecks(OrdersDb factory) : ICustomerChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Customer customer, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Customer>().Where(row => row.Id != customer.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Email == customer.Email, cancellationToken))
        {
            taken["email"] = ["This email is taken."];
        }

        return taken;
    }
}

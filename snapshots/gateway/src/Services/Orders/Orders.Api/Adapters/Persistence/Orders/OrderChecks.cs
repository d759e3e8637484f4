using Microsoft.EntityFrameworkCore;
using Shop.Orders.Domain;
using Shop.Orders.Features.Orders;
using Shop.ServiceDefaults;

namespace Shop.Orders.Adapters.Persistence.Orders;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class OrderChecks(OrdersDb factory) : IOrderChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        OrderDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Customer>().AnyAsync(
                row => row.Id == details.CustomerId, cancellationToken))
        {
            missing["customerId"] = [$"There is no customer {details.CustomerId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Order order, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Order>().Where(row => row.Id != order.Id && row.OwnerId == order.OwnerId);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Number == order.Number, cancellationToken))
        {
            taken["number"] = ["This number is taken."];
        }

        return taken;
    }
}

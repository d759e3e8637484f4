using Microsoft.EntityFrameworkCore;
using Shop.Orders.Domain;
using Shop.Orders.Features.Orders;

namespace Shop.Orders.Adapters.Persistence.Orders;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class OrderChecks(OrdersDb factory) : IOrderChecks
{
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

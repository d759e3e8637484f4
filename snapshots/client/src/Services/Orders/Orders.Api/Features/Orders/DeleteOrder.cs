using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Orders;

/// <summary>Removes an order for good.</summary>
internal static class DeleteOrder
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteOrder)).WithSummary("Delete an order")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(OrdersPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IOrders orders,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(id, cancellationToken) is not { } order)
        {
            return Problems.NotFound($"There is no order {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, OrderView.Of(order).Tag()))
        {
            return Problems.PreconditionFailed($"Order {id} has changed; read it again.");
        }

        orders.Remove(order);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Order {id} was changed by somebody else; try again."),
        };
    }
}

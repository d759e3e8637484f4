using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Orders;

/// <summary>Replaces an order, if the client has seen its current version.</summary>
internal static class UpdateOrder
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateOrder)).WithSummary("Replace an order")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(OrdersPermissions.Write);

    internal static async Task<Results<Ok<OrderView>, ProblemHttpResult>> Handle(
        Guid id,
        OrderRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IOrders orders,
        IOrderChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the order you read in If-Match.");
        }

        if (await orders.FindAsync(id, cancellationToken) is not { } order || !caller.MayAccess(order.OwnerId))
        {
            return Problems.NotFound($"There is no order {id}.");
        }

        if (!ETags.Matches(ifMatch, OrderView.Of(order).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        order.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = OrderView.Of(order);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return OrdersProblems.Taken(await checks.TakenAsync(order, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Order {id} has changed; read it again.");
}

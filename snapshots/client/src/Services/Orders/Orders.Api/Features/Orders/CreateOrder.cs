using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Orders;

/// <summary>Makes an order. The same Idempotency-Key gives the same answer, and one order.</summary>
internal static class CreateOrder
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateOrder)).WithSummary("Create an order")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(OrdersPermissions.Write);

    internal static async Task<Results<Created<OrderView>, ProblemHttpResult>> Handle(
        OrderRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IOrders orders,
        IOrderChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, OrdersJson.Default.OrderRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateOrder), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, OrdersJson.Default.OrderView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var order = Order.Create(details, caller.Id, clock.Now());
        var view = OrderView.Of(order);
        orders.Add(order);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, OrdersJson.Default.OrderView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(order, cancellationToken) is { Count: > 0 } taken =>
                OrdersProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<OrderView> Created(HttpResponse response, OrderView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/orders/{view.Id}", view);
    }
}

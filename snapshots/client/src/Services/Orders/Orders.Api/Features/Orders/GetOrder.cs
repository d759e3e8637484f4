using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Orders;

/// <summary>Reads one order; answers 304 to a client that has this version.</summary>
internal static class GetOrder
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetOrder)).WithSummary("Read an order")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(OrdersPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(OrdersPermissions.Read);
    }

    internal static async Task<Results<Ok<OrderView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        Caller caller,
        HttpResponse response,
        IOrderQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view || !caller.MayAccess(view.OwnerId))
        {
            return Problems.NotFound($"There is no order {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}

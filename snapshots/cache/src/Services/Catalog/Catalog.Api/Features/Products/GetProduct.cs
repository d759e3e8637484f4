using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

/// <summary>Reads one product; answers 304 to a client that has this version.</summary>
internal static class GetProduct
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetProduct)).WithSummary("Read a product")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(ProductsPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(ProductsPermissions.Read);
    }

    internal static async Task<Results<Ok<ProductView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        HttpResponse response,
        IProductQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view)
        {
            return Problems.NotFound($"There is no product {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}

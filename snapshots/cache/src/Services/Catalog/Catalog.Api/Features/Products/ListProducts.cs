using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListProductsQuery(
    [property: FromQuery(Name = "status"), NameOf<ProductStatus>] string? Status = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "name", "-name")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists products by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListProducts
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListProducts)).WithSummary("List products")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(ProductsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(ProductsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<ProductSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListProductsQuery query, IProductQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Brands;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListBrandsQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists brands by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListBrands
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListBrands)).WithSummary("List brands")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(BrandsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(BrandsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<BrandView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListBrandsQuery query, IBrandQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

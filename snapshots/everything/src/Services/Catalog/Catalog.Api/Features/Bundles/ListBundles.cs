using System.ComponentModel.DataAnnotations;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Bundles;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListBundlesQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "title", "-title")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists bundles by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListBundles
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListBundles)).WithSummary("List bundles")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(BundlesPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(BundlesPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<BundleSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListBundlesQuery query, IBundleQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

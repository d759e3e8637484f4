using System.ComponentModel.DataAnnotations;
using Depot.ServiceDefaults;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Bins;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListBinsQuery(
    [property: FromQuery(Name = "shelfId"), Uuid] string? ShelfId = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "code", "-code", "capacity", "-capacity")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists bins by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListBins
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListBins)).WithSummary("List bins")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(BinsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(BinsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<BinSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListBinsQuery query, IBinQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

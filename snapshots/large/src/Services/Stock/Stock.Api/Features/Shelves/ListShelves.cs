using System.ComponentModel.DataAnnotations;
using Depot.ServiceDefaults;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Shelves;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListShelvesQuery(
    [property: FromQuery(Name = "aisleId"), Uuid] string? AisleId = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "code", "-code", "bookedOn", "-bookedOn")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists shelves by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListShelves
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListShelves)).WithSummary("List shelves")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(ShelvesPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(ShelvesPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<ShelfSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListShelvesQuery query, IShelfQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

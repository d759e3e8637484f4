using System.ComponentModel.DataAnnotations;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Things;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListThingsQuery(
    [property: FromQuery(Name = "name"), Text(0, 100)] string? Name = null,
    [property: FromQuery(Name = "count"), Whole(0, 1_000_000)] string? Count = null,
    [property: FromQuery(Name = "serial"), Whole(1, 9_007_199_254_740_991)] string? Serial = null,
    [property: FromQuery(Name = "active"), Flag] string? Active = null,
    [property: FromQuery(Name = "batch"), Uuid] string? Batch = null,
    [property: FromQuery(Name = "madeOn"), Day] string? MadeOn = null,
    [property: FromQuery(Name = "state"), NameOf<ThingState>] string? State = null,
    [property: FromQuery(Name = "contact"), Email] string? Contact = null,
    [property: FromQuery(Name = "categoryId"), Uuid] string? CategoryId = null,
    [property: FromQuery(Name = "supplierId"), Uuid] string? SupplierId = null,
    [property: FromQuery(Name = "maybeName"), Text(0, 200)] string? MaybeName = null,
    [property: FromQuery(Name = "maybeState"), NameOf<ThingMaybeState>] string? MaybeState = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "name", "-name", "count", "-count", "serial", "-serial", "weight", "-weight", "price", "-price", "measuredAt", "-measuredAt", "madeOn", "-madeOn", "state", "-state")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists things by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListThings
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListThings)).WithSummary("List things")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(ThingsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(ThingsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<ThingSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListThingsQuery query, IThingQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

using System.ComponentModel.DataAnnotations;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Aisles;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListAislesQuery(
    [property: FromQuery(Name = "warehouseId"), Uuid] string? WarehouseId = null,
    [property: FromQuery(Name = "status"), NameOf<AisleStatus>] string? Status = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "code", "-code")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists aisles by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListAisles
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListAisles)).WithSummary("List aisles")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(AislesPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(AislesPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<AisleSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListAislesQuery query, IAisleQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

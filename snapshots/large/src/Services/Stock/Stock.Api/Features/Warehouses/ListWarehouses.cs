using System.ComponentModel.DataAnnotations;
using Depot.ServiceDefaults;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Warehouses;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListWarehousesQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "code", "-code", "capacity", "-capacity")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists warehouses by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListWarehouses
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListWarehouses)).WithSummary("List warehouses")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(WarehousesPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(WarehousesPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<WarehouseSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListWarehousesQuery query, IWarehouseQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

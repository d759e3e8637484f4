using System.ComponentModel.DataAnnotations;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Shipments;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListShipmentsQuery(
    [property: FromQuery(Name = "carrierId"), Uuid] string? CarrierId = null,
    [property: FromQuery(Name = "status"), NameOf<ShipmentStatus>] string? Status = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "code", "-code")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists shipments by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListShipments
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListShipments)).WithSummary("List shipments")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(ShipmentsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(ShipmentsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<ShipmentSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListShipmentsQuery query, IShipmentQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

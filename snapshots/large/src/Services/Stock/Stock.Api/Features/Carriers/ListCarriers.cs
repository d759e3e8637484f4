using System.ComponentModel.DataAnnotations;
using Depot.ServiceDefaults;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Carriers;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListCarriersQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "code", "-code", "bookedOn", "-bookedOn")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists carriers by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListCarriers
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListCarriers)).WithSummary("List carriers")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(CarriersPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(CarriersPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<CarrierSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListCarriersQuery query, ICarrierQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

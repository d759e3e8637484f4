using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Reservations;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListReservationsQuery(
    [property: FromQuery(Name = "itemId"), Uuid] string? ItemId = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists reservations by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListReservations
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListReservations)).WithSummary("List reservations")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(ReservationsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(ReservationsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<ReservationView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListReservationsQuery query, Caller caller, IReservationQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, caller.Scope(), cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

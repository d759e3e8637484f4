using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Items;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListItemsQuery(
    [property: FromQuery(Name = "sku"), Text(0, 32)] string? Sku = null,
    [property: FromQuery(Name = "state"), NameOf<ItemState>] string? State = null,
    [property: FromQuery(Name = "availableOn"), Day] string? AvailableOn = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "name", "-name")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists items by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListItems
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListItems)).WithSummary("List items")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(ItemsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(ItemsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<ItemSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListItemsQuery query, IItemQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

using System.ComponentModel.DataAnnotations;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Suppliers;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListSuppliersQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "name", "-name")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists suppliers by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListSuppliers
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListSuppliers)).WithSummary("List suppliers")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(SuppliersPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(SuppliersPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<SupplierView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListSuppliersQuery query, ISupplierQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

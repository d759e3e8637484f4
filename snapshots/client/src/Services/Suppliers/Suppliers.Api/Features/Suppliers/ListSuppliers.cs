using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.ServiceDefaults;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Features.Suppliers;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListSuppliersQuery(
    [property: FromQuery(Name = "rating"), Whole(0, 9_007_199_254_740_991)] string? Rating = null,
    [property: FromQuery(Name = "trusted"), Flag] string? Trusted = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt")] string Sort = "-createdAt",
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
            .AllowAnonymous();
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .AllowAnonymous();
    }

    internal static async Task<Results<Ok<Page<SupplierSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListSuppliersQuery query, ISupplierQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

using System.ComponentModel.DataAnnotations;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Purchases;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListPurchasesQuery(
    [property: FromQuery(Name = "supplierId"), Uuid] string? SupplierId = null,
    [property: FromQuery(Name = "status"), NameOf<PurchaseStatus>] string? Status = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "code", "-code")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists purchases by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListPurchases
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListPurchases)).WithSummary("List purchases")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(PurchasesPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(PurchasesPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<PurchaseSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListPurchasesQuery query, IPurchaseQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

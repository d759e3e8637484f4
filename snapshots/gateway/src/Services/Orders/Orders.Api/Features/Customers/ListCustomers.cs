using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Customers;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListCustomersQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "name", "-name")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists customers by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListCustomers
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListCustomers)).WithSummary("List customers")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(CustomersPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(CustomersPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<CustomerView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListCustomersQuery query, ICustomerQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

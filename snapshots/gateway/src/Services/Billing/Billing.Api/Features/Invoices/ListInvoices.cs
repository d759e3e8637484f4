using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Billing.Domain;
using Shop.Billing.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Billing.Features.Invoices;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListInvoicesQuery(
    [property: FromQuery(Name = "orderId"), Uuid] string? OrderId = null,
    [property: FromQuery(Name = "status"), NameOf<InvoiceStatus>] string? Status = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "amount", "-amount")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists invoices by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListInvoices
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListInvoices)).WithSummary("List invoices")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(InvoicesPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(InvoicesPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<InvoiceView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListInvoicesQuery query, Caller caller, IInvoiceQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, caller.Scope(), cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

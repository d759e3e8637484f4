using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.ServiceDefaults;

namespace Shop.Billing.Features.Invoices;

/// <summary>Reads one invoice; answers 304 to a client that has this version.</summary>
internal static class GetInvoice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetInvoice)).WithSummary("Read an invoice")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(InvoicesPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(InvoicesPermissions.Read);
    }

    internal static async Task<Results<Ok<InvoiceView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        Caller caller,
        HttpResponse response,
        IInvoiceQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view || !caller.MayAccess(view.OwnerId))
        {
            return Problems.NotFound($"There is no invoice {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Billing.Domain;
using Shop.Billing.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Billing.Features.Invoices;

/// <summary>Removes an invoice for good.</summary>
internal static class DeleteInvoice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteInvoice)).WithSummary("Delete an invoice")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(InvoicesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IInvoices invoices,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await invoices.FindAsync(id, cancellationToken) is not { } invoice)
        {
            return Problems.NotFound($"There is no invoice {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, InvoiceView.Of(invoice).Tag()))
        {
            return Problems.PreconditionFailed($"Invoice {id} has changed; read it again.");
        }

        invoices.Remove(invoice);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Invoice {id} was changed by somebody else; try again."),
        };
    }
}

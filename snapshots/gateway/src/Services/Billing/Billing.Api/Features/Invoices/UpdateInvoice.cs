using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Billing.Domain;
using Shop.Billing.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Billing.Features.Invoices;

/// <summary>Replaces an invoice, if the client has seen its current version.</summary>
internal static class UpdateInvoice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateInvoice)).WithSummary("Replace an invoice")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(InvoicesPermissions.Write);

    internal static async Task<Results<Ok<InvoiceView>, ProblemHttpResult>> Handle(
        Guid id,
        InvoiceRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IInvoices invoices,
        IInvoiceChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the invoice you read in If-Match.");
        }

        if (await invoices.FindAsync(id, cancellationToken) is not { } invoice || !caller.MayAccess(invoice.OwnerId))
        {
            return Problems.NotFound($"There is no invoice {id}.");
        }

        if (!ETags.Matches(ifMatch, InvoiceView.Of(invoice).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        invoice.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = InvoiceView.Of(invoice);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return InvoicesProblems.Taken(await checks.TakenAsync(invoice, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Invoice {id} has changed; read it again.");
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Billing.Domain;
using Shop.Billing.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Billing.Features.Invoices;

/// <summary>Makes an invoice. The same Idempotency-Key gives the same answer, and one invoice.</summary>
internal static class CreateInvoice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateInvoice)).WithSummary("Create an invoice")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(InvoicesPermissions.Write);

    internal static async Task<Results<Created<InvoiceView>, ProblemHttpResult>> Handle(
        InvoiceRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IInvoices invoices,
        IInvoiceChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, InvoicesJson.Default.InvoiceRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateInvoice), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, InvoicesJson.Default.InvoiceView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var invoice = Invoice.Create(details, caller.Id, clock.Now());
        var view = InvoiceView.Of(invoice);
        invoices.Add(invoice);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, InvoicesJson.Default.InvoiceView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(invoice, cancellationToken) is { Count: > 0 } taken =>
                InvoicesProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<InvoiceView> Created(HttpResponse response, InvoiceView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/invoices/{view.Id}", view);
    }
}

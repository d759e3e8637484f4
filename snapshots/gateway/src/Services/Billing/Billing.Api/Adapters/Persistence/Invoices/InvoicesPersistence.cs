using Shop.Billing.Domain;
using Shop.Billing.Features.Invoices;

namespace Shop.Billing.Adapters.Persistence.Invoices;

internal static class InvoicesPersistence
{
    public static void AddInvoicesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IInvoices, InvoiceStore>();
        builder.Services.AddSingleton<IInvoiceChecks, InvoiceChecks>();
        builder.Services.AddSingleton<IInvoiceQueries, InvoiceQueries>();
    }
}

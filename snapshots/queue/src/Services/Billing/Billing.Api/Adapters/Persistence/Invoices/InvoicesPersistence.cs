using Market.Billing.Domain;
using Market.Billing.Features.Invoices;

namespace Market.Billing.Adapters.Persistence.Invoices;

internal static class InvoicesPersistence
{
    public static void AddInvoicesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IInvoices, InvoiceStore>();
        builder.Services.AddSingleton<IInvoiceChecks, InvoiceChecks>();
        builder.Services.AddSingleton<IInvoiceQueries, InvoiceQueries>();
    }
}

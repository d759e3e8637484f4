using Shop.Billing.Adapters.Persistence;
using Shop.Billing.Adapters.Persistence.Invoices;
using Shop.Billing.Features.Invoices;

namespace Shop.Billing;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddInvoices();
        builder.AddInvoicesPersistence();
        builder.AddPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapInvoices();
    }
}

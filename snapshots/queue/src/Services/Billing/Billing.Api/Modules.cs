using Market.Billing.Adapters.Messaging;
using Market.Billing.Adapters.Persistence;
using Market.Billing.Adapters.Persistence.Invoices;
using Market.Billing.Features.IncomingEvents;
using Market.Billing.Features.Invoices;

namespace Market.Billing;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddIncomingEvents();
        builder.AddInvoices();
        builder.AddInvoicesPersistence();
        builder.AddMessaging();
        builder.AddPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapInvoices();
    }
}

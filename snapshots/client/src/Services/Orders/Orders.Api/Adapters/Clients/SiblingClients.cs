using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Shop.Orders.Adapters.Clients.Inventory;
using Shop.Orders.Adapters.Clients.Suppliers;
using Shop.Orders.Features.Ports.Clients.Inventory;
using Shop.Orders.Features.Ports.Clients.Suppliers;

namespace Shop.Orders.Adapters.Clients;

/// <summary>The services that this one calls: one line a client.</summary>
/// <remarks>None of them is part of this service's readiness: else one that is down would take its callers out of rotation too.</remarks>
internal static class SiblingClients
{
    public static void AddSiblingClients(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddTransient<CallersToken>();
        services.AddTransient<WholeAnswer>();
        services.AddExceptionHandler<SiblingFailures>();
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter("Polly", "System.Net.Http"));
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource("System.Net.Http"));
        services.AddSibling("inventory", "Clients:Inventory")
            .AddTypedClient<IItemsClient, ItemsClient>()
            .AddTypedClient<IReservationsClient, ReservationsClient>();
        services.AddSibling("suppliers", "Clients:Suppliers")
            .AddTypedClient<ISuppliersClient, SuppliersClient>();
    }
}

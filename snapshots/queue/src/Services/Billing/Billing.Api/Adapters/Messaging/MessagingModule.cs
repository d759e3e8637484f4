using Market.Billing.Adapters.Messaging.RabbitMq;
using Market.Billing.Adapters.Persistence;
using Market.Billing.Features.Ports;
using Market.ServiceDefaults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Market.Billing.Adapters.Messaging;

/// <summary>Outbox, inbox, and the transport named by Messaging:Transport (RabbitMq or InMemory).</summary>
internal static class MessagingModule
{
    public static void AddMessaging(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Inbox>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<IAfterSave, OutboxAfterSave>();
        services.AddScoped<IEventPublisher, OutboxPublisher>();
        switch (builder.Configuration["Messaging:Transport"])
        {
            case "RabbitMq":
                services.AddSingleton<RabbitMqConnection>();
                services.AddSingleton<IEventTransport, RabbitMqTransport>();
                services.AddSingleton<ITopology, RabbitMqTopology>();
                services.AddSingleton<IDeadLetterQueue, RabbitMqDeadLetters>();
                services.AddHostedService<RabbitMqConsumer>();
                services.AddReadiness<RabbitMqHealth>("rabbitmq", HealthStatus.Degraded);
                break;
            case "InMemory":
                services.AddSingleton<InMemoryTransport>();
                services.AddSingleton<IEventTransport>(scope => scope.GetRequiredService<InMemoryTransport>());
                services.AddHostedService(scope => scope.GetRequiredService<InMemoryTransport>());
                break;
            case var other:
                throw new InvalidOperationException(
                    $"Messaging:Transport is '{other}': use RabbitMq or InMemory.");
        }

        services.AddSingleton<OutboxRelay>();
        services.AddHostedService(scope => scope.GetRequiredService<OutboxRelay>());
    }

    /// <summary>Declares queues and topics; part of <c>--migrate</c>.</summary>
    public static async Task DeclareTopologyAsync(this WebApplication app)
    {
        if (app.Services.GetService<ITopology>() is { } topology)
        {
            await topology.DeclareAsync(app.Lifetime.ApplicationStopping);
        }
    }
}

using Market.Ledger.Adapters.Messaging.Kafka;
using Market.Ledger.Adapters.Persistence;
using Market.Ledger.Features.Ports;
using Market.ServiceDefaults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Market.Ledger.Adapters.Messaging;

/// <summary>Outbox, inbox, and the transport named by Messaging:Transport (Kafka or InMemory).</summary>
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
            case "Kafka":
                services.AddSingleton<KafkaTransport>();
                services.AddSingleton<IEventTransport>(scope => scope.GetRequiredService<KafkaTransport>());
                services.AddSingleton<ITopology, KafkaTopology>();
                services.AddSingleton<IDeadLetterQueue, KafkaDeadLetters>();
                services.AddSingleton<KafkaConsumer>();
                services.AddHostedService(scope => scope.GetRequiredService<KafkaConsumer>());
                services.AddReadiness<KafkaHealth>("kafka", HealthStatus.Degraded);
                break;
            case "InMemory":
                services.AddSingleton<InMemoryTransport>();
                services.AddSingleton<IEventTransport>(scope => scope.GetRequiredService<InMemoryTransport>());
                services.AddHostedService(scope => scope.GetRequiredService<InMemoryTransport>());
                break;
            case var other:
                throw new InvalidOperationException(
                    $"Messaging:Transport is '{other}': use Kafka or InMemory.");
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

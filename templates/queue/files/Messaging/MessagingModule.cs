using Microsoft.Extensions.Diagnostics.HealthChecks;
{% if component.inputs.broker == "kafka" %}using {{ service.namespace }}.Adapters.Messaging.Kafka;
{% else %}using {{ service.namespace }}.Adapters.Messaging.RabbitMq;
{% endif %}using {{ service.namespace }}.Adapters.Persistence;
using {{ service.namespace }}.Features.Ports;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ service.namespace }}.Adapters.Messaging;

/// <summary>Outbox, inbox, and the transport named by Messaging:Transport ({% if component.inputs.broker == "kafka" %}Kafka{% else %}RabbitMq{% endif %} or InMemory).</summary>
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
{%- if component.inputs.broker == "kafka" %}
            case "Kafka":
                services.AddSingleton<KafkaTransport>();
                services.AddSingleton<IEventTransport>(scope => scope.GetRequiredService<KafkaTransport>());
                services.AddSingleton<ITopology, KafkaTopology>();
                services.AddSingleton<IDeadLetterQueue, KafkaDeadLetters>();
                services.AddSingleton<KafkaConsumer>();
                services.AddHostedService(scope => scope.GetRequiredService<KafkaConsumer>());
                services.AddReadiness<KafkaHealth>("kafka", HealthStatus.Degraded);
                break;
{%- else %}
            case "RabbitMq":
                services.AddSingleton<RabbitMqConnection>();
                services.AddSingleton<IEventTransport, RabbitMqTransport>();
                services.AddSingleton<ITopology, RabbitMqTopology>();
                services.AddSingleton<IDeadLetterQueue, RabbitMqDeadLetters>();
                services.AddHostedService<RabbitMqConsumer>();
                services.AddReadiness<RabbitMqHealth>("rabbitmq", HealthStatus.Degraded);
                break;
{%- endif %}
            case "InMemory":
                services.AddSingleton<InMemoryTransport>();
                services.AddSingleton<IEventTransport>(scope => scope.GetRequiredService<InMemoryTransport>());
                services.AddHostedService(scope => scope.GetRequiredService<InMemoryTransport>());
                break;
            case var other:
                throw new InvalidOperationException(
                    $"Messaging:Transport is '{other}': use {% if component.inputs.broker == "kafka" %}Kafka{% else %}RabbitMq{% endif %} or InMemory.");
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

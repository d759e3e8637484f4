using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace {{ service.namespace }}.Adapters.Messaging.RabbitMq;

/// <summary>Degraded, not unhealthy, without the broker: the outbox keeps what cannot be sent.</summary>
internal sealed class RabbitMqHealth(RabbitMqConnection connection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(connection.IsOpen
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, "RabbitMQ is not connected."));
}

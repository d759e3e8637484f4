using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Market.Ledger.Adapters.Messaging.Kafka;

/// <summary>Degraded, not unhealthy, without the broker: the outbox keeps what cannot be sent.</summary>
internal sealed class KafkaHealth(KafkaConsumer consumer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(consumer.Trouble is { } trouble
            ? new HealthCheckResult(context.Registration.FailureStatus, trouble)
            : HealthCheckResult.Healthy());
}

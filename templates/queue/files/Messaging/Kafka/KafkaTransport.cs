using System.Diagnostics;
using System.Text;
using Confluent.Kafka;

namespace {{ service.namespace }}.Adapters.Messaging.Kafka;

/// <summary>Publishes to one topic, by key, acknowledged by all in-sync replicas.</summary>
internal sealed class KafkaTransport(IConfiguration configuration) : IEventTransport, IDisposable
{
    private readonly Lazy<IProducer<string, string>> _producer = new(() => new ProducerBuilder<string, string>(new ProducerConfig
    {
        BootstrapServers = configuration.GetConnectionString("Kafka"),
        EnableIdempotence = true,
        LingerMs = 5,
        MessageTimeoutMs = 10_000,
    }).Build());

    public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken) => SendAsync(
        KafkaTopology.Events, message.Key, message.Payload, Activity.Current?.Id ?? message.Traceparent, cancellationToken);

    public Task SendAsync(string topic, string key, string payload, string? traceparent, CancellationToken cancellationToken)
    {
        var headers = new Headers { { "content-type", Encoding.UTF8.GetBytes(CloudEvent.ContentType) } };
        if (traceparent is not null)
        {
            headers.Add("traceparent", Encoding.UTF8.GetBytes(traceparent));
        }

        return _producer.Value.ProduceAsync(
            topic, new Message<string, string> { Key = key, Value = payload, Headers = headers }, cancellationToken);
    }

    public void Dispose()
    {
        if (_producer.IsValueCreated)
        {
            _producer.Value.Dispose();
        }
    }
}

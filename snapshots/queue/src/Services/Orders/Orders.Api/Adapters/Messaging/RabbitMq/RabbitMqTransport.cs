using System.Diagnostics;
using System.Text;
using RabbitMQ.Client;

namespace Market.Orders.Adapters.Messaging.RabbitMq;

/// <summary>Publishes with confirms: sending ends when the broker has the message on disk.</summary>
internal sealed class RabbitMqTransport(RabbitMqConnection connection) : IEventTransport, IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IChannel? _channel;

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var channel = await ChannelAsync(cancellationToken);
        var properties = new BasicProperties
        {
            MessageId = $"{message.Id}",
            Type = message.Type,
            ContentType = CloudEvent.ContentType,
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?> { ["traceparent"] = Activity.Current?.Id ?? message.Traceparent },
        };
        await channel.BasicPublishAsync(
            RabbitMqTopology.Events, message.Type, mandatory: false, properties, Encoding.UTF8.GetBytes(message.Payload), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
        {
            await _channel.DisposeAsync();
        }

        _gate.Dispose();
    }

    private async Task<IChannel> ChannelAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_channel is not { IsOpen: true })
            {
                var confirms = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
                _channel = await (await connection.GetAsync(cancellationToken)).CreateChannelAsync(confirms, cancellationToken);
                await _channel.ExchangeDeclareAsync(
                    RabbitMqTopology.Events, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
            }

            return _channel;
        }
        finally
        {
            _gate.Release();
        }
    }
}

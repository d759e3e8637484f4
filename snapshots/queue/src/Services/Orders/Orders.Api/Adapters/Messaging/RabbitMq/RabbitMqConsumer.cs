using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Market.Orders.Adapters.Messaging.RabbitMq;

/// <summary>Feeds the inbox: bounded prefetch, manual acknowledgement, retry with delay, then dead letter.</summary>
internal sealed partial class RabbitMqConsumer(RabbitMqConnection connection, Inbox inbox, ILogger<RabbitMqConsumer> logger)
    : BackgroundService
{
    private const ushort Prefetch = 32;
    private const int MaxAttempts = 5;

    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ConsumeAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotConnected(exception.Message.Split('\n')[0]);
                await Task.Delay(Backoff.After(Math.Min(++_failures, 5)), stoppingToken);
            }
        }
    }

    /// <summary>Ends, with an exception, when the channel closes or the broker cancels the consumer.</summary>
    private async Task ConsumeAsync(CancellationToken stoppingToken)
    {
        var options = new CreateChannelOptions(
            publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, consumerDispatchConcurrency: 4);
        await using var channel = await (await connection.GetAsync(stoppingToken)).CreateChannelAsync(options, stoppingToken);
        await RabbitMqTopology.DeclareAsync(channel, inbox.Types, stoppingToken);
        await channel.BasicQosAsync(0, Prefetch, global: false, stoppingToken);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, shutdown) => End(shutdown.ReplyText);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.UnregisteredAsync += (_, _) => End("The consumer was cancelled.");
        consumer.ReceivedAsync += (_, delivery) => ReceiveAsync(channel, delivery, stoppingToken);
        await channel.BasicConsumeAsync(RabbitMqTopology.Queue, autoAck: false, consumer, stoppingToken);
        _failures = 0;
        await ended.Task.WaitAsync(stoppingToken);

        Task End(string reason)
        {
            ended.TrySetException(new InvalidOperationException(reason));
            return Task.CompletedTask;
        }
    }

    private async Task ReceiveAsync(IChannel channel, BasicDeliverEventArgs delivery, CancellationToken stoppingToken)
    {
        try
        {
            await inbox.ReceiveAsync(Read(delivery), stoppingToken);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            var attempt = Deaths(delivery.BasicProperties) + 1;
            LogFailed(exception, delivery.BasicProperties.MessageId, attempt);
            if (attempt < MaxAttempts)
            {
                await channel.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: false, CancellationToken.None);
                return;
            }

            await channel.BasicPublishAsync(
                RabbitMqTopology.DeadLetters, RabbitMqTopology.DeadQueue, mandatory: true,
                new BasicProperties(delivery.BasicProperties), delivery.Body, CancellationToken.None);
            MessagingDiagnostics.DeadLetters.Add(1);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
        }
    }

    /// <summary>The header wins over the envelope: it names the span that sent the message.</summary>
    private static CloudEvent Read(BasicDeliverEventArgs delivery)
    {
        var message = CloudEvent.Parse(delivery.Body.Span);
        return delivery.BasicProperties.Headers?.TryGetValue("traceparent", out var value) == true && value is byte[] bytes
            ? message with { Traceparent = Encoding.UTF8.GetString(bytes) }
            : message;
    }

    /// <summary>How often the broker has moved this message to the retry queue.</summary>
    private static long Deaths(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue("x-death", out var value) == true && value is List<object?> deaths
            ? deaths.OfType<Dictionary<string, object?>>()
                .Where(death => death["queue"] is byte[] queue && Encoding.UTF8.GetString(queue) == RabbitMqTopology.Queue)
                .Sum(death => (long)death["count"]!)
            : 0;

    [LoggerMessage(LogLevel.Warning, "Event {Id} failed, attempt {Attempt}")]
    private partial void LogFailed(Exception exception, string? id, long attempt);

    [LoggerMessage(LogLevel.Warning, "Not consuming from RabbitMQ: {Reason}")]
    private partial void LogNotConnected(string reason);
}

using System.Text;
using RabbitMQ.Client;

namespace Market.Orders.Adapters.Messaging.RabbitMq;

/// <summary>The queue of messages that were tried often enough.</summary>
internal sealed class RabbitMqDeadLetters(RabbitMqConnection connection) : IDeadLetterQueue
{
    /// <summary>Looks at each without taking it: what is not acknowledged returns when the channel closes.</summary>
    public async Task ListAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var channel = await (await connection.GetAsync(cancellationToken)).CreateChannelAsync(cancellationToken: cancellationToken);
        while (await channel.BasicGetAsync(RabbitMqTopology.DeadQueue, autoAck: false, cancellationToken) is { } letter)
        {
            await output.WriteLineAsync($"not handled {letter.BasicProperties.MessageId} {letter.BasicProperties.Type} {Encoding.UTF8.GetString(letter.Body.Span)}");
        }
    }

    /// <summary>Only what is there now: a message that fails again comes back behind these.</summary>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        var confirms = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await (await connection.GetAsync(cancellationToken)).CreateChannelAsync(confirms, cancellationToken);
        var waiting = await channel.MessageCountAsync(RabbitMqTopology.DeadQueue, cancellationToken);
        var replayed = 0;
        while (replayed < waiting
            && await channel.BasicGetAsync(RabbitMqTopology.DeadQueue, autoAck: false, cancellationToken) is { } letter)
        {
            var properties = new BasicProperties(letter.BasicProperties);
            properties.Headers?.Remove("x-death"); // Its attempts are counted anew.
            await channel.BasicPublishAsync("", RabbitMqTopology.Queue, mandatory: true, properties, letter.Body, cancellationToken);
            await channel.BasicAckAsync(letter.DeliveryTag, multiple: false, CancellationToken.None);
            replayed++;
        }

        return replayed;
    }
}

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Market.Billing.Adapters.Messaging.RabbitMq;

/// <summary>
/// Events go to one topic exchange. A failed message waits in the retry queue and comes back by itself;
/// one that failed too often goes to the dead-letter exchange.
/// </summary>
internal sealed class RabbitMqTopology(RabbitMqConnection connection, Inbox inbox) : ITopology
{
    public const string Events = "market.events";
    public const string DeadLetters = "market.dead";
    public const string Queue = "billing";
    public const string DeadQueue = "billing.dead";

    private const string RetryQueue = "billing.retry";
    private const int RetryAfterMilliseconds = 5000;

    public async Task DeclareAsync(CancellationToken cancellationToken)
    {
        await using var channel = await (await connection.GetAsync(cancellationToken)).CreateChannelAsync(cancellationToken: cancellationToken);
        await DeclareAsync(channel, inbox.Types, cancellationToken);
    }

    public static async Task DeclareAsync(IChannel channel, IEnumerable<string> types, CancellationToken cancellationToken)
    {
        await channel.ExchangeDeclareAsync(Events, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(DeadLetters, ExchangeType.Direct, durable: true, cancellationToken: cancellationToken);
        var retry = MovesTo(Queue);
        retry["x-message-ttl"] = RetryAfterMilliseconds;
        await QueueAsync(channel, Queue, MovesTo(RetryQueue), cancellationToken);
        await QueueAsync(channel, RetryQueue, retry, cancellationToken);
        await QueueAsync(channel, DeadQueue, [], cancellationToken);
        await channel.QueueBindAsync(DeadQueue, DeadLetters, Queue, cancellationToken: cancellationToken);
        foreach (var type in types)
        {
            await channel.QueueBindAsync(Queue, Events, type, cancellationToken: cancellationToken);
        }
    }

    /// <summary>What is rejected or expires is moved, and removed only when it has arrived.</summary>
    private static Dictionary<string, object?> MovesTo(string queue) => new()
    {
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = queue,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    private static async Task QueueAsync(
        IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        arguments["x-queue-type"] = "quorum";
        try
        {
            await channel.QueueDeclareAsync(
                name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            throw new InvalidOperationException(
                $"The queue {name} is there with other settings, which RabbitMQ cannot change: let it run empty, delete it, and migrate again.", exception);
        }
    }
}

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
    public const string DeadQueue = "billing.failed";

    private const string RetryQueue = "billing.retry";
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public async Task DeclareAsync(CancellationToken cancellationToken)
    {
        await using var channel = await (await connection.GetAsync(cancellationToken)).CreateChannelAsync(cancellationToken: cancellationToken);
        await DeclareAsync(channel, inbox.Types, cancellationToken);
    }

    public static async Task DeclareAsync(IChannel channel, IEnumerable<string> types, CancellationToken cancellationToken)
    {
        await channel.ExchangeDeclareAsync(Events, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(DeadLetters, ExchangeType.Direct, durable: true, cancellationToken: cancellationToken);
        await DeclareAsync(channel, Queue, Arguments(movesTo: RetryQueue, maxMessages: 100000), cancellationToken);
        await DeclareAsync(channel, RetryQueue, Arguments(movesTo: Queue, keepFor: RetryAfter), cancellationToken);
        await DeclareAsync(channel, DeadQueue, Arguments(keepFor: TimeSpan.FromDays(30)), cancellationToken);
        await channel.QueueBindAsync(DeadQueue, DeadLetters, DeadQueue, cancellationToken: cancellationToken);
        foreach (var type in types)
        {
            await channel.QueueBindAsync(Queue, Events, type, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Makes a queue, or finds it as it shall be: RabbitMQ changes none that is there.</summary>
    internal static async Task DeclareAsync(
        IChannel channel, string queue, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        try
        {
            await channel.QueueDeclareAsync(
                queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason is { ReplyCode: Constants.PreconditionFailed } refusal)
        {
            throw new InvalidOperationException(
                $"The queue {queue} is there with other settings, and RabbitMQ changes none: {refusal.ReplyText}. Say {Setting(refusal.ReplyText)} in the spec as it was; "
                + $"or stop this service and those that publish to it, let the queue run empty, `rabbitmqctl delete_queue {queue} --if-empty`, and migrate again.",
                exception);
        }
    }

    /// <summary>
    /// What is rejected or expires is moved, and removed only when it has arrived; a full queue refuses what is published,
    /// which then waits in the outbox. What has nowhere to go stays until it expires, however often somebody looks at it.
    /// </summary>
    internal static Dictionary<string, object?> Arguments(string? movesTo = null, TimeSpan? keepFor = null, int maxMessages = 0)
    {
        var arguments = new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };
        if (movesTo is null)
        {
            arguments["x-delivery-limit"] = -1; // Else it is dropped when it was looked at, and put back, for the 21st time.
        }
        else
        {
            arguments["x-dead-letter-exchange"] = "";
            arguments["x-dead-letter-routing-key"] = movesTo;
            arguments["x-dead-letter-strategy"] = "at-least-once";
            arguments["x-overflow"] = "reject-publish";
        }

        if (keepFor is { } time)
        {
            arguments["x-message-ttl"] = (long)time.TotalMilliseconds;
        }

        if (maxMessages > 0)
        {
            arguments["x-max-length"] = maxMessages;
        }

        return arguments;
    }

    /// <summary>The key of the spec that an argument comes of.</summary>
    private static string Setting(string refusal) => refusal switch
    {
        _ when refusal.Contains("'x-max-length'", StringComparison.Ordinal) => "`max_messages`",
        _ when refusal.Contains("'x-message-ttl'", StringComparison.Ordinal) => "`dead_letter_days`",
        _ when refusal.Contains("'x-quorum-initial-group-size'", StringComparison.Ordinal) => "`replication`",
        _ => "what changed",
    };
}

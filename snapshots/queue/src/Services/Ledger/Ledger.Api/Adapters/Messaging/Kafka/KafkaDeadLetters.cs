using Confluent.Kafka;

namespace Market.Ledger.Adapters.Messaging.Kafka;

/// <summary>The topic of messages that were tried often enough; how far they were replayed is kept as a group's offset.</summary>
internal sealed class KafkaDeadLetters(IConfiguration configuration, KafkaTransport transport) : IDeadLetterQueue
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    public async Task ListAsync(TextWriter output, CancellationToken cancellationToken)
    {
        using var consumer = Consumer();
        while (consumer.Consume(Quiet) is { } letter)
        {
            await output.WriteLineAsync($"not handled {letter.Message.Key} {letter.Message.Value}");
            cancellationToken.ThrowIfCancellationRequested();
        }

        consumer.Close();
    }

    /// <summary>To the topic that only this service reads: others have handled these events.</summary>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        using var consumer = Consumer();
        var replayed = 0;
        while (consumer.Consume(Quiet) is { } letter)
        {
            await transport.SendAsync(KafkaTopology.Retry, letter.Message.Key, letter.Message.Value, null, cancellationToken);
            consumer.Commit(letter);
            replayed++;
        }

        consumer.Close();
        return replayed;
    }

    private IConsumer<string, string> Consumer()
    {
        var consumer = new ConsumerBuilder<string, string>(new ConsumerConfig
        {
            BootstrapServers = configuration.GetConnectionString("Kafka"),
            GroupId = "ledger.dead",
            AutoOffsetReset = AutoOffsetReset.Earliest,
            EnableAutoCommit = false,
        }).Build();
        consumer.Subscribe(KafkaTopology.DeadLetters);
        return consumer;
    }
}

using System.Text;
using Confluent.Kafka;

namespace Market.Ledger.Adapters.Messaging.Kafka;

/// <summary>
/// Feeds the inbox in order; a message that keeps failing goes to the dead-letter topic, then its partition moves on.
/// Nothing of the broker stops the host: a topic that is not there yet, a lost broker and a rebalance are waited out.
/// </summary>
internal sealed partial class KafkaConsumer(
    IConfiguration configuration, KafkaTransport transport, Inbox inbox, ILogger<KafkaConsumer> logger) : BackgroundService
{
    private const int MaxAttempts = 5;

    private int _failures;

    /// <summary>Why it is not consuming; null while it is.</summary>
    public string? Trouble { get; private set; } = "Not started.";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(
        () => RunAsync(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ConsumeAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Trouble = exception.Message.Split('\n')[0];
                LogNotConsuming(Trouble);
                await Task.Delay(Backoff.After(Math.Min(++_failures, 5)), stoppingToken);
            }
        }
    }

    private async Task ConsumeAsync(CancellationToken stoppingToken)
    {
        using var consumer = new ConsumerBuilder<string, string>(new ConsumerConfig
        {
            BootstrapServers = configuration.GetConnectionString("Kafka"),
            GroupId = "ledger",
            AutoOffsetReset = AutoOffsetReset.Earliest,
            EnableAutoOffsetStore = false,
            PartitionAssignmentStrategy = PartitionAssignmentStrategy.CooperativeSticky,
            TopicMetadataRefreshIntervalMs = 5_000,
        }).SetErrorHandler((_, error) => Trouble = error.Reason).SetPartitionsAssignedHandler((_, _) => Started()).Build();
        consumer.Subscribe(KafkaTopology.Read);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var result = consumer.Consume(stoppingToken);
                await ReceiveAsync(result.Message, stoppingToken);
                consumer.StoreOffset(result);
                Measure(consumer, result);
                Started();
            }
        }
        finally
        {
            consumer.Close();
        }
    }

    /// <summary>The client knows the end of a partition from its last fetch: nothing is asked of the broker.</summary>
    private static void Measure(IConsumer<string, string> consumer, ConsumeResult<string, string> result)
    {
        var end = consumer.GetWatermarkOffsets(result.TopicPartition).High;
        MessagingDiagnostics.Lag.Record(
            Math.Max(0, end.Value - result.Offset.Value - 1), new("topic", result.Topic), new("partition", result.Partition.Value));
    }

    private void Started() => (Trouble, _failures) = (null, 0);

    private async Task ReceiveAsync(Message<string, string> message, CancellationToken stoppingToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            try
            {
                await inbox.ReceiveAsync(CloudEvent.Parse(Encoding.UTF8.GetBytes(message.Value)), stoppingToken);
                return;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception, message.Key, attempt);
                if (attempt < MaxAttempts)
                {
                    await Task.Delay(Backoff.After(attempt), stoppingToken);
                }
            }
        }

        await transport.SendAsync(KafkaTopology.DeadLetters, message.Key, message.Value, null, stoppingToken);
        MessagingDiagnostics.DeadLetters.Add(1);
    }

    [LoggerMessage(LogLevel.Warning, "Event with key {Key} failed, attempt {Attempt}")]
    private partial void LogFailed(Exception exception, string key, int attempt);

    [LoggerMessage(LogLevel.Warning, "Not consuming from Kafka: {Reason}")]
    private partial void LogNotConsuming(string reason);
}

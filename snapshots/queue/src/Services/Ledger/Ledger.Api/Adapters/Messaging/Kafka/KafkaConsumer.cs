using System.Text;
using Confluent.Kafka;

namespace Market.Ledger.Adapters.Messaging.Kafka;

/// <summary>
/// Feeds the inbox, each partition in order; a message that keeps failing goes to the dead-letter topic, then its partition moves on.
/// Nothing of the broker stops the host: a topic that is not there yet, a lost broker and a rebalance are waited out.
/// </summary>
internal sealed partial class KafkaConsumer(
    IConfiguration configuration, KafkaTransport transport, Inbox inbox, ILogger<KafkaConsumer> logger) : BackgroundService
{
    private const int MaxAttempts = 5;

    /// <summary>Members of the group in this process. The broker divides the partitions among them; one alone would handle one message at a time.</summary>
    private const int Members = 4;

    /// <summary>Why it is not consuming, as the member says to whom something happened last; null while it is.</summary>
    public string? Trouble { get; private set; } = "Not started.";

    /// <summary>On threads of their own: the client waits for the broker by blocking, which would take threads from requests.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Members).Select(_ =>
        Task.Factory.StartNew(() => Run(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

    private void Run(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Consume(Started, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Trouble = exception.Message.Split('\n')[0];
                LogNotConsuming(Trouble);
                stoppingToken.WaitHandle.WaitOne(Backoff.After(Math.Min(++failures, 5)));
            }
        }

        void Started()
        {
            Trouble = null;
            failures = 0;
        }
    }

    private void Consume(Action started, CancellationToken stoppingToken)
    {
        using var consumer = new ConsumerBuilder<string, string>(new ConsumerConfig
        {
            BootstrapServers = configuration.GetConnectionString("Kafka"),
            GroupId = "ledger",
            AutoOffsetReset = AutoOffsetReset.Earliest,
            EnableAutoOffsetStore = false,
            PartitionAssignmentStrategy = PartitionAssignmentStrategy.CooperativeSticky,
            TopicMetadataRefreshIntervalMs = 5_000,
        }).SetErrorHandler((_, error) => Trouble = error.Reason).SetPartitionsAssignedHandler((_, _) => started()).Build();
        consumer.Subscribe(KafkaTopology.Read);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var result = consumer.Consume(stoppingToken);
                ReceiveAsync(result.Message, stoppingToken).GetAwaiter().GetResult();
                consumer.StoreOffset(result);
                Measure(consumer, result);
                started();
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

using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Market.Ledger.Adapters.Messaging.Kafka;

/// <summary>The topics of this service: its events, what its handlers try again, and what they gave up.</summary>
internal sealed class KafkaTopology(IConfiguration configuration) : ITopology
{
    public const string Events = "market.ledger";
    public const string Retry = "ledger.retry";
    public const string DeadLetters = "ledger.dead";

    private const int Partitions = 6;
    private const short Replication = 1;
    private static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    /// <summary>What it reads: the topics of those whose events it consumes, and what it tries again.</summary>
    public static IReadOnlyList<string> Read { get; } =
    [
        Retry,
    ];

    public async Task DeclareAsync(CancellationToken cancellationToken)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig
        {
            BootstrapServers = configuration.GetConnectionString("Kafka"),
        }).Build();
        try
        {
            await admin.CreateTopicsAsync([Topic(Events), Topic(Retry), Topic(DeadLetters)]);
        }
        catch (CreateTopicsException exception)
            when (exception.Results.All(result => result.Error.Code is ErrorCode.NoError or ErrorCode.TopicAlreadyExists))
        {
            // They were declared before.
        }
    }

    private static TopicSpecification Topic(string name) => new()
    {
        Name = name,
        NumPartitions = Partitions,
        ReplicationFactor = Replication,
        Configs = new() { ["retention.ms"] = $"{(long)Retention.TotalMilliseconds}" },
    };
}

using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Market.Ledger.Adapters.Messaging.Kafka;

/// <summary>The topics of this service: its events, what its handlers try again, and what they gave up.</summary>
internal sealed class KafkaTopology(IConfiguration configuration) : ITopology
{
    public const string Events = "market.ledger";
    public const string Retry = "ledger.retry";
    public const string DeadLetters = "ledger-failed";

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
        await DeclareAsync(admin,
        [
            Topic(Events, Partitions, Replication, Retention),
            Topic(Retry, Partitions, Replication, Retention),
            Topic(DeadLetters, Partitions, Replication, TimeSpan.FromDays(30)),
        ]);
    }

    /// <summary>Creates what is not there, and gives what is there these settings, as far as Kafka can.</summary>
    internal static async Task DeclareAsync(IAdminClient admin, IReadOnlyList<TopicSpecification> topics)
    {
        try
        {
            await admin.CreateTopicsAsync(topics);
        }
        catch (CreateTopicsException exception)
            when (exception.Results.All(result => result.Error.Code is ErrorCode.NoError or ErrorCode.TopicAlreadyExists))
        {
            var there = exception.Results.Where(result => result.Error.Code == ErrorCode.TopicAlreadyExists).Select(result => result.Topic);
            foreach (var topic in topics.Where(topic => there.Contains(topic.Name)))
            {
                await AlterAsync(admin, topic);
            }
        }
    }

    /// <summary>Without a retention its messages stay for good.</summary>
    internal static TopicSpecification Topic(string name, int partitions, short replication, TimeSpan? retention) => new()
    {
        Name = name,
        NumPartitions = partitions,
        ReplicationFactor = replication,
        Configs = new() { ["retention.ms"] = retention is { } time ? $"{(long)time.TotalMilliseconds}" : "-1" },
    };

    private static async Task AlterAsync(IAdminClient admin, TopicSpecification topic)
    {
        for (var attempt = 1; Lacks(admin, topic); attempt++)
        {
            try
            {
                await admin.CreatePartitionsAsync([new() { Topic = topic.Name, IncreaseTo = topic.NumPartitions }]);
                break;
            }
            catch (CreatePartitionsException exception)
                when (attempt < 50 && exception.Results.All(result => result.Error.Code == ErrorCode.InvalidPartitions))
            {
                // It has as many already: what a broker knows lags behind what was just created, here or by another migrator.
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }

        var settings = topic.Configs.Select(setting => new ConfigEntry
        {
            Name = setting.Key,
            Value = setting.Value,
            IncrementalOperation = AlterConfigOpType.Set,
        });
        await admin.IncrementalAlterConfigsAsync(new() { [new() { Type = ResourceType.Topic, Name = topic.Name }] = [.. settings] });
    }

    /// <summary>Whether partitions are missing; what Kafka cannot change is refused.</summary>
    private static bool Lacks(IAdminClient admin, TopicSpecification topic)
    {
        var partitions = admin.GetMetadata(topic.Name, TimeSpan.FromSeconds(10)).Topics.Single().Partitions;
        if (partitions.Count > topic.NumPartitions)
        {
            throw new InvalidOperationException(
                $"{topic.Name} has {partitions.Count} partitions and shall have {topic.NumPartitions}: Kafka takes none away. Say `partitions: {partitions.Count}` in the spec.");
        }

        if (partitions.Any(partition => partition.Replicas.Length != topic.ReplicationFactor))
        {
            throw new InvalidOperationException(
                $"{topic.Name} has {partitions[0].Replicas.Length} copies of a partition and shall have {topic.ReplicationFactor}: move them with kafka-reassign-partitions, then migrate again.");
        }

        return partitions.Count < topic.NumPartitions;
    }
}

using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace {{ service.namespace }}.Adapters.Messaging.Kafka;

/// <summary>The topics of this service: its events, what its handlers try again, and what they gave up.</summary>
internal sealed class KafkaTopology(IConfiguration configuration) : ITopology
{
    public const string Events = "{{ solution.name.kebab }}.{{ service.name.kebab }}";
    public const string Retry = "{{ service.name.kebab }}.retry";
    public const string DeadLetters = "{{ service.name.kebab }}.dead";

    private const int Partitions = {{ component.inputs.partitions }};
    private const short Replication = {{ component.inputs.replication }};
    private static readonly TimeSpan Retention = TimeSpan.FromDays({{ component.inputs.retention_days }});

    /// <summary>What it reads: the topics of those whose events it consumes, and what it tries again.</summary>
    public static IReadOnlyList<string> Read { get; } =
    [
{%- for publisher in service.publishers %}
        "{{ solution.name.kebab }}.{{ publisher.kebab }}",
{%- endfor %}
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

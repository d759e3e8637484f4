{% if component.inputs.broker == "kafka" %}using System.Text.Json;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
{% endif %}using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using {{ service.namespace }}.Adapters.Messaging;
{% if component.inputs.broker == "kafka" %}using {{ service.namespace }}.Adapters.Messaging.Kafka;
{% else %}using {{ service.namespace }}.Adapters.Messaging.RabbitMq;
using RabbitMQ.Client;
{% endif %}using {{ service.namespace }}.Adapters.Persistence;
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.IntegrationTests;

/// <summary>The real broker, when ConnectionStrings__{% if component.inputs.broker == "kafka" %}Kafka{% else %}RabbitMq{% endif %} is set.</summary>
[Collection("broker")] // One after another: each instance of the service reads the same queue.
public sealed class BrokerTests
{
    private const string Setting = "ConnectionStrings__{% if component.inputs.broker == "kafka" %}Kafka{% else %}RabbitMq{% endif %}";

    [Fact]
    public async Task An_event_reaches_its_handler_and_a_poisonous_one_can_be_replayed()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Setting)), $"{Setting} is not set.");
        await using var app = new BrokerApp();
        using var client = app.CreateClient();
        var letters = app.Services.GetRequiredService<IDeadLetterQueue>();
        await app.Services.GetRequiredService<ITopology>().DeclareAsync(default);
        await app.Services.GetRequiredService<ITopology>().DeclareAsync(default); // As often as one likes.

        var good = await SendAsync(app, isPoison: false);
        var bad = await SendAsync(app, isPoison: true);

        await Eventually.TrueAsync(() => HandledAsync(app, good), handled => handled);
        await Eventually.TrueAsync(() => ListAsync(letters), list => list.Contains($"{bad}", StringComparison.Ordinal));
        Assert.False(await HandledAsync(app, bad));

        Probe.IsCured = true;
{%- if component.inputs.broker == "rabbitmq" %}
        await BreakOffAsync(app);
{%- endif %}
        Assert.True(await letters.ReplayAsync(default) >= 1);
        await Eventually.TrueAsync(() => HandledAsync(app, bad), handled => handled);
        await using var db = app.Services.GetRequiredService<{{ service.name.pascal }}Db>().CreateDbContext();
        Assert.Equal(1, await db.Set<OutboxMessage>().CountAsync(message => message.Key == $"handled {bad}"));
        Assert.Equal(0, await letters.ReplayAsync(default));
    }
{% if component.inputs.broker == "rabbitmq" %}
    /// <summary>As a replay that is killed between sending and acknowledging: the letter is sent and stays.</summary>
    private static async Task BreakOffAsync(BrokerApp app)
    {
        await using var channel = await (await app.Services.GetRequiredService<RabbitMqConnection>().GetAsync(default)).CreateChannelAsync();
        var letter = await channel.BasicGetAsync(RabbitMqTopology.DeadQueue, autoAck: false);
        Assert.NotNull(letter);
        var properties = new BasicProperties(letter.BasicProperties);
        properties.Headers?.Remove("x-death");
        await channel.BasicPublishAsync("", RabbitMqTopology.Queue, mandatory: true, properties, letter.Body);
    }
{% else %}
    [Fact]
    public async Task A_changed_topic_is_altered_where_Kafka_can()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Setting)), $"{Setting} is not set.");
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = Environment.GetEnvironmentVariable(Setting) }).Build();
        var topic = $"altered-{Guid.NewGuid():N}";
        await KafkaTopology.DeclareAsync(admin, [KafkaTopology.Topic(topic, 1, 1, TimeSpan.FromDays(1))]);
        await KafkaTopology.DeclareAsync(admin, [KafkaTopology.Topic(topic, 3, 1, null)]);

        await Eventually.TrueAsync(
            () => Task.FromResult(admin.GetMetadata(topic, TimeSpan.FromSeconds(10)).Topics[0].Partitions.Count), count => count == 3);
        await Eventually.TrueAsync(
            async () => (await admin.DescribeConfigsAsync([new() { Type = ResourceType.Topic, Name = topic }]))[0].Entries["retention.ms"].Value,
            retention => retention == "-1");
        var fewer = await Assert.ThrowsAsync<InvalidOperationException>(
            () => KafkaTopology.DeclareAsync(admin, [KafkaTopology.Topic(topic, 2, 1, null)]));
        Assert.Contains("takes none away", fewer.Message, StringComparison.Ordinal);
        var copies = await Assert.ThrowsAsync<InvalidOperationException>(
            () => KafkaTopology.DeclareAsync(admin, [KafkaTopology.Topic(topic, 3, 2, null)]));
        Assert.Contains("kafka-reassign-partitions", copies.Message, StringComparison.Ordinal);
    }
{% endif %}
    private static async Task<string> ListAsync(IDeadLetterQueue letters)
    {
        await using var output = new StringWriter();
        await letters.ListAsync(output, default);
        return output.ToString();
    }

    /// <summary>Straight to where this service's handlers read, as other services' events come.</summary>
    private static async Task<Guid> SendAsync(BrokerApp app, bool isPoison)
    {
        var number = Guid.NewGuid();
{%- if component.inputs.broker == "kafka" %}
        var message = new CloudEvent(
            $"{number}", "/test", Sample.EventType, DateTimeOffset.UtcNow, null, null,
            JsonSerializer.SerializeToElement(new Sample(number, isPoison), JsonSerializerOptions.Web));
        await app.Services.GetRequiredService<KafkaTransport>().SendAsync(
            KafkaTopology.Retry, $"{number}", JsonSerializer.Serialize(message, MessagingJson.Default.CloudEvent), null, default);
{%- else %}
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IEventPublisher>().Publish(Sample.EventType, $"{number}", new Sample(number, isPoison));
        Assert.Equal(SaveResult.Saved, await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().SaveAsync(default));
{%- endif %}
        return number;
    }

    private static async Task<bool> HandledAsync(BrokerApp app, Guid number)
    {
        await using var db = app.Services.GetRequiredService<{{ service.name.pascal }}Db>().CreateDbContext();
        return await db.Set<OutboxMessage>().AnyAsync(message => message.Key == $"handled {number}");
    }

    internal sealed record Sample(Guid Number, bool IsPoison)
    {
        public const string EventType = "{{ service.name.kebab }}.test-sample.v1";
    }

    internal sealed class Probe(IEventPublisher events) : IEventHandler<Sample>
    {
        public static bool IsCured { get; set; }

        public Task HandleAsync(Sample data, CancellationToken cancellationToken)
        {
            if (data.IsPoison && !IsCured)
            {
                throw new InvalidOperationException("Poison.");
            }

            events.Publish("{{ service.name.kebab }}.test-handled.v1", $"handled {data.Number}", data);
            return Task.CompletedTask;
        }
    }

    private sealed class BrokerApp : {{ service.name.pascal }}App
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Messaging:Transport", "{% if component.inputs.broker == "kafka" %}Kafka{% else %}RabbitMq{% endif %}");

        protected override void Replace(IServiceCollection services) => services.AddEventHandler<Sample, Probe>(Sample.EventType);
    }
}

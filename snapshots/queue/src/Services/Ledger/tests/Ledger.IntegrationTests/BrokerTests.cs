using System.Text.Json;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Market.Ledger.Adapters.Messaging;
using Market.Ledger.Adapters.Messaging.Kafka;
using Market.Ledger.Adapters.Persistence;
using Market.Ledger.Features.Ports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Market.Ledger.IntegrationTests;

/// <summary>The real broker, when ConnectionStrings__Kafka is set.</summary>
[Collection("broker")] // One after another: each instance of the service reads the same queue.
public sealed class BrokerTests
{
    private const string Setting = "ConnectionStrings__Kafka";

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
        Assert.True(await letters.ReplayAsync(default) >= 1);
        await Eventually.TrueAsync(() => HandledAsync(app, bad), handled => handled);
        await using var db = app.Services.GetRequiredService<LedgerDb>().CreateDbContext();
        Assert.Equal(1, await db.Set<OutboxMessage>().CountAsync(message => message.Key == $"handled {bad}"));
        Assert.Equal(0, await letters.ReplayAsync(default));
    }

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
        var message = new CloudEvent(
            $"{number}", "/test", Sample.EventType, DateTimeOffset.UtcNow, null, null,
            JsonSerializer.SerializeToElement(new Sample(number, isPoison), JsonSerializerOptions.Web));
        await app.Services.GetRequiredService<KafkaTransport>().SendAsync(
            KafkaTopology.Retry, $"{number}", JsonSerializer.Serialize(message, MessagingJson.Default.CloudEvent), null, default);
        return number;
    }

    private static async Task<bool> HandledAsync(BrokerApp app, Guid number)
    {
        await using var db = app.Services.GetRequiredService<LedgerDb>().CreateDbContext();
        return await db.Set<OutboxMessage>().AnyAsync(message => message.Key == $"handled {number}");
    }

    internal sealed record Sample(Guid Number, bool IsPoison)
    {
        public const string EventType = "ledger.test-sample.v1";
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

            events.Publish("ledger.test-handled.v1", $"handled {data.Number}", data);
            return Task.CompletedTask;
        }
    }

    private sealed class BrokerApp : LedgerApp
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Messaging:Transport", "Kafka");

        protected override void Replace(IServiceCollection services) => services.AddEventHandler<Sample, Probe>(Sample.EventType);
    }
}

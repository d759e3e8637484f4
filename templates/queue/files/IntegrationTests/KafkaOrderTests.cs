using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using {{ service.namespace }}.Adapters.Messaging;
using {{ service.namespace }}.Adapters.Messaging.Kafka;
using {{ service.namespace }}.Adapters.Persistence;
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.IntegrationTests;

/// <summary>Members of the group share the partitions, on the real broker, when ConnectionStrings__Kafka is set.</summary>
[Collection("broker")]
public sealed class KafkaOrderTests
{
    private const string Setting = "ConnectionStrings__Kafka";
    private const int Keys = 24;
    private const int Batch = 10;

    private static readonly Guid Run = Guid.NewGuid();

    [Fact]
    public async Task Events_of_a_key_are_handled_in_order_while_instances_come_and_go()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Setting)), $"{Setting} is not set.");
        await using var database = new {{ service.name.pascal }}App();
        var first = new Instance(database);
        await first.Services.GetRequiredService<ITopology>().DeclareAsync(default);
        await SendAsync(first, 0);
        await HandledAsync(database, 1);
        Assert.True(Ordered.AtOnce > 1, "An instance handles events of several partitions at once.");

        await SendAsync(first, 1);
        var second = new Instance(database);
        await SendAsync(second, 2);
        await first.DisposeAsync();
        await SendAsync(second, 3);
        await using var third = new Instance(database);
        await SendAsync(third, 4);
        await second.DisposeAsync();

        await HandledAsync(database, 5);
        Assert.Empty(Ordered.Early);
    }

    private static Task SendAsync(Instance instance, int batch) => Task.WhenAll(Enumerable.Range(0, Keys).Select(async key =>
    {
        for (var number = batch * Batch; number < (batch + 1) * Batch; number++)
        {
            var message = new CloudEvent(
                $"{Guid.NewGuid()}", "/test", Step.EventType, DateTimeOffset.UtcNow, null, null,
                JsonSerializer.SerializeToElement(new Step(Run, key, number), JsonSerializerOptions.Web));
            await instance.Services.GetRequiredService<KafkaTransport>().SendAsync(
                KafkaTopology.Retry, $"{Run} {key}", JsonSerializer.Serialize(message, MessagingJson.Default.CloudEvent), null, default);
        }
    }));

    /// <summary>Each event of so many batches, once.</summary>
    private static Task HandledAsync({{ service.name.pascal }}App database, int batches) => Eventually.TrueAsync(
        async () =>
        {
            await using var db = database.Services.GetRequiredService<{{ service.name.pascal }}Db>().CreateDbContext();
            var steps = db.Set<OutboxMessage>().Where(message => message.Type == Step.DoneType).Select(message => message.Key);
            return (All: await steps.CountAsync(), Distinct: await steps.Distinct().CountAsync());
        },
        handled => handled == (batches * Batch * Keys, batches * Batch * Keys));

    internal sealed record Step(Guid Run, int Key, int Number)
    {
        public const string EventType = "{{ service.name.kebab }}.test-step.v1";
        public const string DoneType = "{{ service.name.kebab }}.test-step-done.v1";

        public string At(int number) => $"{Run} {Key} {number}";
    }

    /// <summary>Notes an event that comes before the effect of the one before it is saved.</summary>
    internal sealed class Ordered(IEventPublisher events, {{ service.name.pascal }}DbContext db) : IEventHandler<Step>
    {
        private static int _running;

        public static ConcurrentQueue<Step> Early { get; } = [];

        public static int AtOnce { get; private set; }

        public async Task HandleAsync(Step data, CancellationToken cancellationToken)
        {
            AtOnce = Math.Max(AtOnce, Interlocked.Increment(ref _running));
            try
            {
                var before = data.At(data.Number - 1);
                if (data.Number > 0 && !await db.Set<OutboxMessage>().AnyAsync(message => message.Key == before, cancellationToken))
                {
                    Early.Enqueue(data);
                }

                await Task.Delay(10, cancellationToken);
                events.Publish(Step.DoneType, data.At(data.Number), data);
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        }
    }

    /// <summary>One of several on one database.</summary>
    private sealed class Instance({{ service.name.pascal }}App database) : {{ service.name.pascal }}App
    {
        private readonly string? _database = database.Services.GetRequiredService<IConfiguration>().GetConnectionString("{{ service.name.pascal }}");

        protected override void Configure(IWebHostBuilder builder) =>
            builder.UseSetting("Messaging:Transport", "Kafka").UseSetting("ConnectionStrings:{{ service.name.pascal }}", _database);

        protected override void Replace(IServiceCollection services) => services.AddEventHandler<Step, Ordered>(Step.EventType);
    }
}

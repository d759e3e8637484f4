using System.Collections.Concurrent;
using System.Text.Json;
using Market.Ledger.Adapters.Messaging;
using Market.Ledger.Adapters.Messaging.Kafka;
using Market.Ledger.Adapters.Persistence;
using Market.Ledger.Features.Ports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Market.Ledger.IntegrationTests;

/// <summary>Instances share the partitions, on the real broker, when ConnectionStrings__Kafka is set.</summary>
[Collection("broker")]
public sealed class KafkaOrderTests
{
    private const string Setting = "ConnectionStrings__Kafka";
    private const int Keys = 24;

    private static readonly Guid Run = Guid.NewGuid();

    /// <summary>Events that came before the effect of the one before them was saved.</summary>
    private static readonly ConcurrentQueue<Step> Early = [];

    [Fact]
    public async Task Events_of_a_key_are_handled_in_order_while_instances_come_and_go()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Setting)), $"{Setting} is not set.");
        await using var database = new LedgerApp();
        await using var instance = new Instance(database);
        await instance.Services.GetRequiredService<ITopology>().DeclareAsync(default);
        using var enough = new CancellationTokenSource();
        var sending = SendAsync(instance, database, enough.Token);
        for (var visit = 0; visit < 3; visit++)
        {
            await using var other = new Instance(database);
            _ = other.Services; // It starts.
            await Eventually.TrueAsync(() => Task.FromResult(other.Work.Handled), handled => handled > Keys);
        }

        await enough.CancelAsync();
        var sent = await sending;
        await Eventually.TrueAsync(() => HandledAsync(database), handled => handled == (sent, sent));

        Assert.Empty(Early);
    }

    /// <summary>One event of each key after another, never far ahead of the handlers, until it is enough; tells how many.</summary>
    private static async Task<int> SendAsync(Instance instance, LedgerApp database, CancellationToken enough)
    {
        var transport = instance.Services.GetRequiredService<KafkaTransport>();
        var number = 0;
        for (; !enough.IsCancellationRequested; number++)
        {
            await Task.WhenAll(Enumerable.Range(0, Keys).Select(key =>
            {
                var message = new CloudEvent(
                    $"{Guid.NewGuid()}", "/test", Step.EventType, DateTimeOffset.UtcNow, null, null,
                    JsonSerializer.SerializeToElement(new Step(Run, key, number), JsonSerializerOptions.Web));
                return transport.SendAsync(
                    KafkaTopology.Retry, $"{Run} {key}", JsonSerializer.Serialize(message, MessagingJson.Default.CloudEvent), null, default);
            }));
            var wanted = (number - 2) * Keys;
            await Eventually.TrueAsync(() => HandledAsync(database), handled => handled.All >= wanted);
        }

        return number * Keys;
    }

    private static async Task<(int All, int Distinct)> HandledAsync(LedgerApp database)
    {
        await using var db = database.Services.GetRequiredService<LedgerDb>().CreateDbContext();
        var steps = db.Set<OutboxMessage>().Where(message => message.Type == Step.DoneType).Select(message => message.Key);
        return (await steps.CountAsync(), await steps.Distinct().CountAsync());
    }

    internal sealed record Step(Guid Run, int Key, int Number)
    {
        public const string EventType = "ledger.test-step.v1";
        public const string DoneType = "ledger.test-step-done.v1";

        public string At(int number) => $"{Run} {Key} {number}";
    }

    /// <summary>How many events one instance has handled.</summary>
    internal sealed class Work
    {
        private int _handled;

        public int Handled => _handled;

        public void Done() => Interlocked.Increment(ref _handled);
    }

    internal sealed class Ordered(Work work, IEventPublisher events, LedgerDbContext db) : IEventHandler<Step>
    {
        public async Task HandleAsync(Step data, CancellationToken cancellationToken)
        {
            if (data.Run != Run)
            {
                return; // Left over of tests that were broken off.
            }

            var before = data.At(data.Number - 1);
            if (data.Number > 0 && !await db.Set<OutboxMessage>().AnyAsync(message => message.Key == before, cancellationToken))
            {
                Early.Enqueue(data);
            }

            events.Publish(Step.DoneType, data.At(data.Number), data);
            work.Done();
        }
    }

    /// <summary>One of several on one database.</summary>
    private sealed class Instance(LedgerApp database) : LedgerApp
    {
        private readonly string? _database = database.Services.GetRequiredService<IConfiguration>().GetConnectionString("Ledger");

        public Work Work { get; } = new();

        protected override void Configure(IWebHostBuilder builder) =>
            builder.UseSetting("Messaging:Transport", "Kafka").UseSetting("ConnectionStrings:Ledger", _database);

        protected override void Replace(IServiceCollection services)
        {
            services.AddSingleton(Work);
            services.AddEventHandler<Step, Ordered>(Step.EventType);
        }
    }
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Market.Billing.Adapters.Messaging;
using Market.Billing.Adapters.Persistence;
using Market.Billing.Features.Ports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Market.Billing.IntegrationTests;

/// <summary>Outbox and inbox, with a broker that loses the first answer for each message.</summary>
public sealed class MessagingTests(MessagingTests.FlakyApp app) : IClassFixture<MessagingTests.FlakyApp>
{
    [Fact]
    public async Task An_event_is_sent_until_the_broker_has_it()
    {
        var key = await PublishAsync(new Ping(7));

        var copies = await Eventually.TrueAsync(
            () => Task.FromResult(app.Transport.Sent.Where(message => message.Key == key).ToList()), sent => sent.Count >= 2);

        Assert.Equal(copies[0].Id, copies[1].Id);
        var envelope = CloudEvent.Parse(Encoding.UTF8.GetBytes(copies[0].Payload));
        Assert.Equal((Ping.EventType, "1.0", key), (envelope.Type, envelope.Specversion, envelope.Subject));
        Assert.Equal(7, envelope.Data.GetProperty("number").GetInt32());
        await Eventually.TrueAsync(() => SentAsync(key), sent => sent);
    }

    /// <summary>PostgreSQL only: locked rows are passed over. SQLite has one writer.</summary>
    [Fact]
    public async Task Relays_share_what_is_due_and_send_it_once()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ConnectionStrings__Postgres")), "ConnectionStrings__Postgres is not set.");
        var clock = new LaterClock();
        var ids = Enumerable.Range(0, 450).Select(_ => Guid.CreateVersion7()).ToHashSet();
        await using (var db = Db())
        {
            db.AddRange(ids.Select(id => new OutboxMessage
            {
                Id = id,
                Type = Ping.EventType,
                Key = $"shared {id}",
                Payload = "{}",
                DueAt = clock.Now().AddMinutes(-1),
            }));
            await db.SaveChangesAsync();
        }

        var transport = new CountingTransport();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var relay = ActivatorUtilities.CreateInstance<OutboxRelay>(app.Services, transport, clock);
            while (await relay.RelayAsync(default) > 0)
            {
            }
        }));

        Assert.Equal(ids.Order(), transport.Sent.Where(ids.Contains).Order());
        await using var after = Db();
        Assert.Equal(450, await after.Set<OutboxMessage>().CountAsync(message => message.Key.StartsWith("shared ") && message.SentAt != null));
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_change_that_was_not_saved()
    {
        var key = $"{Guid.NewGuid()}";
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<IEventPublisher>().Publish(Ping.EventType, key, new Ping(1));
        }

        await using var db = Db();
        Assert.False(await db.Set<OutboxMessage>().AnyAsync(message => message.Key == key));
    }

    [Fact]
    public async Task A_message_that_comes_often_works_once()
    {
        var inbox = app.Services.GetRequiredService<Inbox>();
        var message = Message(new Ping(Random.Shared.Next(1_000, 1_000_000)));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Record.ExceptionAsync(() => inbox.ReceiveAsync(message, default)).AsTask()));
        await inbox.ReceiveAsync(message, default);

        await using var db = Db();
        Assert.Equal(1, await db.Set<InboxMessage>().CountAsync(receipt => receipt.MessageId == $"/test {message.Id}"));
        Assert.Equal(1, await db.Set<OutboxMessage>().CountAsync(answer => answer.Key == $"pong {message.Id}"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"number\":\"seven\"}")]
    public async Task What_is_not_understood_leaves_no_receipt(string data)
    {
        var message = Message(new Ping(1)) with { Data = JsonDocument.Parse(data).RootElement };

        await Assert.ThrowsAsync<JsonException>(() => app.Services.GetRequiredService<Inbox>().ReceiveAsync(message, default));

        await using var db = Db();
        Assert.False(await db.Set<InboxMessage>().AnyAsync(receipt => receipt.MessageId == $"/test {message.Id}"));
    }

    [Fact]
    public async Task A_database_that_is_away_is_no_failure_of_the_message()
    {
        var message = Message(new Ping(Outage.Number));

        await app.Services.GetRequiredService<Inbox>().ReceiveAsync(message, default);

        await using var db = Db();
        Assert.Equal(1, await db.Set<OutboxMessage>().CountAsync(answer => answer.Key == $"pong {message.Id}"));
        Assert.Equal(2, app.Services.GetRequiredService<Outage>().Tries);
    }

    [Fact]
    public async Task A_message_without_a_type_is_no_success()
    {
        var message = Message(new Ping(1)) with { Type = "" };

        await Assert.ThrowsAsync<JsonException>(() => app.Services.GetRequiredService<Inbox>().ReceiveAsync(message, default));
    }

    [Fact]
    public async Task Dead_letters_are_listed_and_sent_again()
    {
        var message = new OutboxMessage
        {
            Id = Guid.NewGuid(),
            Type = Ping.EventType,
            Key = $"{Guid.NewGuid()}",
            Payload = JsonSerializer.Serialize(new { }),
            DueAt = null,
        };
        await using (var db = Db())
        {
            db.Add(message);
            await db.SaveChangesAsync();
        }

        await using var output = new StringWriter();
        await DeadLetters.ListAsync(app.Services, output, default);
        Assert.Contains($"not sent {message.Id}", output.ToString(), StringComparison.Ordinal);

        Assert.True(await DeadLetters.ReplayAsync(app.Services, default) >= 1);
        await Eventually.TrueAsync(() => SentAsync(message.Key), sent => sent);
    }

    private static CloudEvent Message(Ping data) => new(
        $"{Guid.NewGuid()}", "/test", Ping.EventType, DateTimeOffset.UtcNow, null, null, JsonSerializer.SerializeToElement(data, JsonSerializerOptions.Web));

    private async Task<string> PublishAsync(Ping data)
    {
        var key = $"{Guid.NewGuid()}";
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IEventPublisher>().Publish(Ping.EventType, key, data);
        Assert.Equal(SaveResult.Saved, await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().SaveAsync(default));
        return key;
    }

    private async Task<bool> SentAsync(string key)
    {
        await using var db = Db();
        return await db.Set<OutboxMessage>().AnyAsync(message => message.Key == key && message.SentAt != null);
    }

    private BillingDbContext Db() => app.Services.GetRequiredService<BillingDb>().CreateDbContext();

    internal sealed record Ping(int Number)
    {
        public const string EventType = "tests.ping.v1";
    }

    /// <summary>Answers each ping with an event of its own, keyed by the ping's id.</summary>
    internal sealed class Pong(IEventPublisher events, BillingDbContext db, Outage outage) : IEventHandler<Ping>
    {
        public Task HandleAsync(Ping data, CancellationToken cancellationToken)
        {
            outage.Meet(data);
            var receipt = db.ChangeTracker.Entries<InboxMessage>().Single().Entity;
            events.Publish("tests.pong.v1", $"pong {receipt.MessageId.Split(' ')[1]}", data);
            return Task.CompletedTask;
        }
    }

    /// <summary>The database is away when a certain ping comes for the first time.</summary>
    internal sealed class Outage
    {
        public const int Number = -1;

        public int Tries { get; private set; }

        public void Meet(Ping ping)
        {
            if (ping.Number == Number && ++Tries == 1)
            {
                throw new AwayException();
            }
        }
    }

    internal sealed class AwayException() : DbException("The server is not there.")
    {
        public override bool IsTransient => true;
    }

    /// <summary>Tomorrow: the relay of the service does not see what is due then.</summary>
    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(1);
    }

    private sealed class CountingTransport : IEventTransport
    {
        public ConcurrentQueue<Guid> Sent { get; } = [];

        public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            Sent.Enqueue(message.Id);
            await Task.Delay(5, cancellationToken); // Long enough for the others to look meanwhile.
        }
    }

    internal sealed class FlakyTransport : IEventTransport
    {
        public ConcurrentQueue<OutboxMessage> Sent { get; } = [];

        public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            Sent.Enqueue(message);
            return message.Attempts == 0 ? Task.FromException(new TimeoutException("No confirm.")) : Task.CompletedTask;
        }
    }

    public sealed class FlakyApp : BillingApp
    {
        internal FlakyTransport Transport { get; } = new();

        protected override void Replace(IServiceCollection services)
        {
            services.Replace(ServiceDescriptor.Singleton<IEventTransport>(Transport));
            services.AddSingleton<Outage>();
            services.AddEventHandler<Ping, Pong>(Ping.EventType);
        }
    }
}

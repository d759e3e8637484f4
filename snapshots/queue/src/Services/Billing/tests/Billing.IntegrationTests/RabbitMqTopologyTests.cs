using System.Text.Json;
using Market.Billing.Adapters.Messaging;
using Market.Billing.Adapters.Messaging.RabbitMq;
using Market.Billing.Adapters.Persistence;
using Market.Billing.Features.Ports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Market.Billing.IntegrationTests;

/// <summary>What the settings of queues do, on the real broker, when ConnectionStrings__RabbitMq is set.</summary>
[Collection("broker")]
public sealed class RabbitMqTopologyTests
{
    private const string Setting = "ConnectionStrings__RabbitMq";

    private readonly string _queue = $"test-{Guid.NewGuid():N}";

    [Fact]
    public async Task A_changed_setting_is_refused_by_its_name_and_changes_nothing()
    {
        await using var app = Start();
        var before = RabbitMqTopology.Arguments(maxMessages: 5, keepFor: TimeSpan.FromDays(1));
        await DeclareAsync(app, before);
        await DeclareAsync(app, before);

        var longer = await Assert.ThrowsAsync<InvalidOperationException>(
            () => DeclareAsync(app, RabbitMqTopology.Arguments(maxMessages: 6, keepFor: TimeSpan.FromDays(1))));
        var sooner = await Assert.ThrowsAsync<InvalidOperationException>(
            () => DeclareAsync(app, RabbitMqTopology.Arguments(maxMessages: 5, keepFor: TimeSpan.FromHours(1))));

        Assert.Contains("Say `max_messages` in the spec as it was", longer.Message, StringComparison.Ordinal);
        Assert.Contains("Say `dead_letter_days` in the spec as it was", sooner.Message, StringComparison.Ordinal);
        Assert.Contains($"delete_queue {_queue}", sooner.Message, StringComparison.Ordinal);
        await DeclareAsync(app, before);
        await DeleteAsync(app);
    }

    [Fact]
    public async Task What_a_full_queue_refuses_waits_in_the_outbox()
    {
        await using var app = Start();
        var type = $"billing.{_queue}.v1";
        await DeclareAsync(app, RabbitMqTopology.Arguments(movesTo: _queue, maxMessages: 1));
        await using var channel = await ChannelAsync(app);
        await channel.QueueBindAsync(_queue, RabbitMqTopology.Events, type);
        await Assert.ThrowsAsync<PublishException>(async () =>
        {
            for (var sent = 0; sent < 100; sent++) // It takes a few more than it says.
            {
                await channel.BasicPublishAsync("", _queue, mandatory: true, new byte[] { 1 });
            }
        });

        await PublishAsync(app, type);
        var refused = await Eventually.TrueAsync(() => FindAsync(app, type), message => message.Attempts > 0);
        Assert.Null(refused.SentAt);
        Assert.False(refused.IsDead);

        await channel.QueuePurgeAsync(_queue);
        await Eventually.TrueAsync(() => FindAsync(app, type), message => message.SentAt is not null);
        Assert.Equal($"{refused.Id}", (await channel.BasicGetAsync(_queue, autoAck: true))?.BasicProperties.MessageId);
        await DeleteAsync(app);
    }

    [Fact]
    public async Task A_dead_letter_expires_where_the_spec_says_when()
    {
        await using var app = Start();
        await DeclareAsync(app, RabbitMqTopology.Arguments(keepFor: TimeSpan.FromSeconds(1)));
        await using var channel = await ChannelAsync(app);
        await channel.BasicPublishAsync("", _queue, mandatory: true, new byte[] { 1 });
        Assert.NotNull(await GetAsync(app, _queue));

        await Eventually.TrueAsync(() => channel.MessageCountAsync(_queue), count => count == 0);
        await DeleteAsync(app);
    }

    /// <summary>A quorum queue drops what came back to it 20 times, unless it is told otherwise.</summary>
    [Fact]
    public async Task A_dead_letter_stays_however_often_it_is_listed()
    {
        await using var app = Start();
        await app.Services.GetRequiredService<ITopology>().DeclareAsync(default);
        await using var channel = await ChannelAsync(app);
        var letters = app.Services.GetRequiredService<IDeadLetterQueue>();
        var message = new CloudEvent(_queue, "/test", "tests.unknown.v1", DateTimeOffset.UtcNow, null, null, JsonSerializer.SerializeToElement(1));
        await channel.BasicPublishAsync(
            RabbitMqTopology.DeadLetters, RabbitMqTopology.DeadQueue, mandatory: true,
            JsonSerializer.SerializeToUtf8Bytes(message, MessagingJson.Default.CloudEvent));

        for (var times = 0; times < 25; times++)
        {
            await Eventually.TrueAsync(() => ListAsync(letters), list => list.Contains(_queue, StringComparison.Ordinal));
        }

        Assert.True(await letters.ReplayAsync(default) >= 1);
    }

    private static BrokerApp Start()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Setting)), $"{Setting} is not set.");
        return new BrokerApp();
    }

    private static async Task<IChannel> ChannelAsync(BrokerApp app)
    {
        var confirms = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        return await (await app.Services.GetRequiredService<RabbitMqConnection>().GetAsync(default)).CreateChannelAsync(confirms);
    }

    /// <summary>On a channel of its own, which the broker closes when it refuses.</summary>
    private async Task DeclareAsync(BrokerApp app, Dictionary<string, object?> arguments)
    {
        await using var channel = await ChannelAsync(app);
        await RabbitMqTopology.DeclareAsync(channel, _queue, arguments, default);
    }

    private async Task DeleteAsync(BrokerApp app)
    {
        await using var channel = await ChannelAsync(app);
        await channel.QueueDeleteAsync(_queue);
    }

    /// <summary>Looks at it: what is not acknowledged returns when the channel closes.</summary>
    private static async Task<BasicGetResult?> GetAsync(BrokerApp app, string queue)
    {
        await using var channel = await ChannelAsync(app);
        return await channel.BasicGetAsync(queue, autoAck: false);
    }

    private static async Task PublishAsync(BrokerApp app, string type)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IEventPublisher>().Publish(type, type, new { Number = 1 });
        Assert.Equal(SaveResult.Saved, await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().SaveAsync(default));
    }

    private static async Task<OutboxMessage> FindAsync(BrokerApp app, string type)
    {
        await using var db = app.Services.GetRequiredService<BillingDb>().CreateDbContext();
        return await db.Set<OutboxMessage>().SingleAsync(message => message.Type == type);
    }

    private static async Task<string> ListAsync(IDeadLetterQueue letters)
    {
        await using var output = new StringWriter();
        await letters.ListAsync(output, default);
        return output.ToString();
    }

    private sealed class BrokerApp : BillingApp
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Messaging:Transport", "RabbitMq");
    }
}

using Market.Billing.Adapters.Messaging;
using Market.Billing.Adapters.Messaging.RabbitMq;
using Market.Billing.Adapters.Persistence;
using Market.Billing.Features.Ports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace Market.Billing.IntegrationTests;

/// <summary>The real broker, when ConnectionStrings__RabbitMq is set.</summary>
[Collection("broker")] // One after another: each instance of the service reads the same queue.
public sealed class BrokerTests
{
    private const string Setting = "ConnectionStrings__RabbitMq";

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
        await BreakOffAsync(app);
        Assert.True(await letters.ReplayAsync(default) >= 1);
        await Eventually.TrueAsync(() => HandledAsync(app, bad), handled => handled);
        await using var db = app.Services.GetRequiredService<BillingDb>().CreateDbContext();
        Assert.Equal(1, await db.Set<OutboxMessage>().CountAsync(message => message.Key == $"handled {bad}"));
        Assert.Equal(0, await letters.ReplayAsync(default));
    }

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
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IEventPublisher>().Publish(Sample.EventType, $"{number}", new Sample(number, isPoison));
        Assert.Equal(SaveResult.Saved, await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().SaveAsync(default));
        return number;
    }

    private static async Task<bool> HandledAsync(BrokerApp app, Guid number)
    {
        await using var db = app.Services.GetRequiredService<BillingDb>().CreateDbContext();
        return await db.Set<OutboxMessage>().AnyAsync(message => message.Key == $"handled {number}");
    }

    internal sealed record Sample(Guid Number, bool IsPoison)
    {
        public const string EventType = "billing.test-sample.v1";
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

            events.Publish("billing.test-handled.v1", $"handled {data.Number}", data);
            return Task.CompletedTask;
        }
    }

    private sealed class BrokerApp : BillingApp
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Messaging:Transport", "RabbitMq");

        protected override void Replace(IServiceCollection services) => services.AddEventHandler<Sample, Probe>(Sample.EventType);
    }
}

using System.Text;
using System.Threading.Channels;

namespace Market.Orders.Adapters.Messaging;

/// <summary>For development and tests: events stay in this process and reach its own handlers.</summary>
internal sealed partial class InMemoryTransport(Inbox inbox, ILogger<InMemoryTransport> logger) : BackgroundService, IEventTransport
{
    private const int MaxAttempts = 5;

    private readonly Channel<CloudEvent> _events = Channel.CreateUnbounded<CloudEvent>();

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        await _events.Writer.WriteAsync(CloudEvent.Parse(Encoding.UTF8.GetBytes(message.Payload)), cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var message in _events.Reader.ReadAllAsync(stoppingToken))
        {
            await DeliverAsync(message, stoppingToken);
        }
    }

    private async Task DeliverAsync(CloudEvent message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            try
            {
                await inbox.ReceiveAsync(message, cancellationToken);
                return;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailed(exception, message.Id, attempt);
                MessagingDiagnostics.DeadLetters.Add(attempt == MaxAttempts ? 1 : 0);
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Event {Id} failed, attempt {Attempt}")]
    private partial void LogFailed(Exception exception, string id, int attempt);
}

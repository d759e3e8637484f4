using Microsoft.EntityFrameworkCore;
using {{ service.namespace }}.Adapters.Persistence;
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Adapters.Messaging;

/// <summary>Messages that the broker keeps because no attempt to handle them succeeded.</summary>
internal interface IDeadLetterQueue
{
    Task ListAsync(TextWriter output, CancellationToken cancellationToken);

    /// <summary>Gives them to their handlers again, and tells how many there were.</summary>
    Task<int> ReplayAsync(CancellationToken cancellationToken);
}

/// <summary>
/// For operators: <c>--dead-letters list</c> shows the events that the relay or the handlers gave up,
/// <c>--dead-letters replay</c> gives them another chance.
/// </summary>
internal static class DeadLetters
{
    public static async Task<int> RunAsync(WebApplication app, string command, TextWriter output)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var broker = app.Services.GetService<IDeadLetterQueue>();
        switch (command)
        {
            case "list":
                await ListAsync(app.Services, output, stopping);
                await (broker?.ListAsync(output, stopping) ?? Task.CompletedTask);
                return 0;
            case "replay":
                var sent = await ReplayAsync(app.Services, stopping);
                var received = await (broker?.ReplayAsync(stopping) ?? Task.FromResult(0));
                await output.WriteLineAsync($"to send again: {sent}, to handle again: {received}");
                return 0;
            default:
                await output.WriteLineAsync("use --dead-letters list or --dead-letters replay");
                return 2;
        }
    }

    internal static async Task ListAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<{{ service.name.pascal }}Db>().CreateDbContext();
        await foreach (var message in Dead(db).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await output.WriteLineAsync($"not sent {message.Id} {message.Type} {message.Key} attempts={message.Attempts} {message.Error}");
        }
    }

    internal static async Task<int> ReplayAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<{{ service.name.pascal }}Db>().CreateDbContext();
        DateTimeOffset? now = services.GetRequiredService<TimeProvider>().Now();
        return await Dead(db).ExecuteUpdateAsync(
            message => message.SetProperty(row => row.Attempts, 0).SetProperty(row => row.DueAt, now), cancellationToken);
    }

    private static IQueryable<OutboxMessage> Dead({{ service.name.pascal }}DbContext db) =>
        db.Set<OutboxMessage>().Where(message => message.DueAt == null && message.SentAt == null).OrderBy(message => message.Id);
}

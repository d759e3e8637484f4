using Microsoft.EntityFrameworkCore;

namespace {{ service.namespace }}.Adapters.Persistence;

/// <summary>Builds the model and opens a first connection soon after the service answers, so that the first caller need not wait.</summary>
internal sealed partial class Warmup(
    {{ service.name.pascal }}Db database, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Warmup> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken); // It keeps a core busy, and readiness comes first.
        try
        {
            await using var db = database.CreateDbContext();
            await db.Set<IdempotencyKey>().AsNoTracking().AnyAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception); // Readiness tells, and the first request tries again.
        }
    }

    [LoggerMessage(LogLevel.Debug, "Warming up failed")]
    private partial void LogFailed(Exception exception);
}

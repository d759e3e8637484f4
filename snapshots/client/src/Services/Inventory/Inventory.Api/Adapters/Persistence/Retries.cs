using System.Data.Common;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>Asks again when the database was away for a moment. EF Core's own retries copy every answer into a buffer first, for each query.</summary>
internal static class Retries
{
    private static readonly TimeSpan[] Waits = [.. new[] { 50, 250, 1000 }.Select(wait => TimeSpan.FromMilliseconds(wait))];

    public static async Task<T> RunAsync<T>(Func<Task<T>> query, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await query();
            }
            catch (Exception exception) when (attempt < Waits.Length && IsPassing(exception))
            {
                await Task.Delay(Waits[attempt], cancellationToken);
            }
        }
    }

    /// <summary>The database is away or busy, and may be back for the next try.</summary>
    public static bool IsPassing(Exception exception) =>
        exception is DbException { IsTransient: true } || (exception.InnerException is { } inner && IsPassing(inner));
}

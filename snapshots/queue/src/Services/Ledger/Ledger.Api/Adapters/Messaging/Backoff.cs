namespace Market.Ledger.Adapters.Messaging;

internal static class Backoff
{
    /// <summary>1, 2, 4 … seconds, at most a minute, and up to a quarter more so that failures do not march in step.</summary>
    public static TimeSpan After(int attempts)
    {
        var seconds = Math.Min(Math.Pow(2, attempts - 1), 60);
#pragma warning disable CA5394 // Spreading retries needs no secure randomness.
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 4)));
#pragma warning restore CA5394
    }
}

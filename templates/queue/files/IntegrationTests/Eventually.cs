namespace {{ service.namespace }}.IntegrationTests;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    public static async Task<T> TrueAsync<T>(Func<Task<T>> read, Predicate<T> done)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var value = await read();
            if (done(value))
            {
                return value;
            }

            await Task.Delay(50, timeout.Token);
        }
    }
}

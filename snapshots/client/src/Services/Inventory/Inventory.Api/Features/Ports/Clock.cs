namespace Shop.Inventory.Features.Ports;

internal static class Clock
{
    /// <summary>Now, in microseconds: what PostgreSQL keeps, so a value reads back as it was written.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

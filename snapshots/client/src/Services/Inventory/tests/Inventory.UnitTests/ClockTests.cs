using Microsoft.Extensions.Time.Testing;
using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.UnitTests;

public sealed class ClockTests
{
    [Fact]
    public void Instants_are_whole_microseconds_as_the_database_keeps_them()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1_234_567));

        Assert.Equal(0, clock.Now().Ticks % TimeSpan.TicksPerMicrosecond);
        Assert.Equal(clock.GetUtcNow().AddTicks(-7), clock.Now());
    }
}

using Market.Orders.Adapters.Messaging;

namespace Market.Orders.UnitTests;

public sealed class OutboxMessageTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Waits_longer_after_each_failure_and_dies_after_the_last()
    {
        var message = new OutboxMessage { Id = Guid.NewGuid(), Type = "t", Key = "k", Payload = "{}", DueAt = Now };

        message.Failed("no", Now, maxAttempts: 3);
        var first = message.DueAt - Now;
        message.Failed("no", Now, maxAttempts: 3);

        Assert.True(message.DueAt - Now > first);
        Assert.False(message.IsDead);
        message.Failed("no", Now, maxAttempts: 3);
        Assert.True(message.IsDead);
    }
}

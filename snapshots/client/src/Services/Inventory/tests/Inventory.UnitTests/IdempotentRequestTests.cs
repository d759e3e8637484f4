using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.UnitTests;

public sealed class IdempotentRequestTests
{
    [Fact]
    public void Without_a_key_there_is_nothing_to_remember() => Assert.Null(IdempotentRequest.Of("me", "Create", null, []));

    [Theory]
    [InlineData("me", "Create", "other")]
    [InlineData("you", "Create", "key")]
    [InlineData("me", "Cancel", "key")]
    public void A_key_belongs_to_its_caller_and_operation(string caller, string operation, string key) => Assert.NotEqual(
        IdempotentRequest.Of("me", "Create", "key", [])!.Key, IdempotentRequest.Of(caller, operation, key, [])!.Key);

    [Fact]
    public void The_fingerprint_is_that_of_the_content()
    {
        var first = IdempotentRequest.Of("me", "Create", "key", [1]);

        Assert.Equal(first, IdempotentRequest.Of("me", "Create", "key", [1]));
        Assert.NotEqual(first, IdempotentRequest.Of("me", "Create", "key", [2]));
    }
}

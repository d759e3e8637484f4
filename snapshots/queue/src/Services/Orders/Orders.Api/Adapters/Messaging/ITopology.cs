namespace Market.Orders.Adapters.Messaging;

/// <summary>What the broker must have. Declared by <c>--migrate</c>; declaring it again changes nothing.</summary>
internal interface ITopology
{
    Task DeclareAsync(CancellationToken cancellationToken);
}

namespace Shop.Orders.Domain;

/// <summary>What clients may set of an order.</summary>
public sealed record OrderDetails
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>The total, in minor units of its currency.</summary>
    public required Money Total { get; init; }
}

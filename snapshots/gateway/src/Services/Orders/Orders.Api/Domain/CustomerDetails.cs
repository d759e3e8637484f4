namespace Shop.Orders.Domain;

/// <summary>What clients may set of a customer.</summary>
public sealed record CustomerDetails
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The email.</summary>
    public required string Email { get; init; }
}

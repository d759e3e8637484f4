namespace Shop.Orders.Domain;

/// <summary>What clients may set of an order.</summary>
public sealed record OrderDetails
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>The id of a customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The total, in minor units of its currency.</summary>
    public required Money Total { get; init; }

    /// <summary>The status.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>A line of an order.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }
}

namespace Market.Orders.Domain;

/// <summary>What clients may set of an order.</summary>
public sealed record OrderDetails
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>The total, in minor units of its currency.</summary>
    public required Money Total { get; init; }

    /// <summary>The status.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The note.</summary>
    public required string? Note { get; init; }

    /// <summary>When it was due.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The channel.</summary>
    public required OrderChannel? Channel { get; init; }
}

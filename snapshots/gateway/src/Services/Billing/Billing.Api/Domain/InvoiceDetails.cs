namespace Shop.Billing.Domain;

/// <summary>What clients may set of an invoice.</summary>
public sealed record InvoiceDetails
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>The id of an order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The amount, in minor units of its currency.</summary>
    public required Money Amount { get; init; }

    /// <summary>The status.</summary>
    public required InvoiceStatus Status { get; init; }
}

namespace Market.Billing.Domain;

/// <summary>What clients may set of an invoice.</summary>
public sealed record InvoiceDetails
{
    /// <summary>The order ref.</summary>
    public required Guid OrderRef { get; init; }

    /// <summary>The amount, in minor units of its currency.</summary>
    public required Money Amount { get; init; }
}

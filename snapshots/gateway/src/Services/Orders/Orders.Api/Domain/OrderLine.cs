namespace Shop.Orders.Domain;

/// <summary>A line of an order.</summary>
public sealed record OrderLine(
    string Sku,
    int Quantity,
    long UnitPriceAmount,
    string UnitPriceCurrency);

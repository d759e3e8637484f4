using Shop.Orders.Domain;

namespace Shop.Orders.Features.Orders;

/// <summary>A line of an order.</summary>
internal sealed record OrderLineView(
    string Sku,
    int Quantity,
    Money UnitPrice)
{
    public static OrderLineView Of(OrderLine line) => new(
        line.Sku,
        line.Quantity,
        new Money(line.UnitPriceAmount, line.UnitPriceCurrency));
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Orders;

/// <summary>A line of an order.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderLineRequest
{
    /// <summary>The sku.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 200)]
    public string? Sku { get; set; }

    /// <summary>The quantity.</summary>
    [Required, Whole(1, int.MaxValue)]
    public int? Quantity { get; set; }

    /// <summary>The unit price, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? UnitPrice { get; set; }

    internal OrderLine ToLine() => new(
        Sku!,
        Quantity!.Value,
        UnitPrice!.Amount!.Value,
        UnitPrice!.Currency!);
}

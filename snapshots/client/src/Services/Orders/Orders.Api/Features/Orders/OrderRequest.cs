using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Orders;

/// <summary>What clients may set of an order.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderRequest
{
    /// <summary>The number.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 32)]
    public string? Number { get; set; }

    /// <summary>The total, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Total { get; set; }

    internal OrderDetails ToDetails() => new()
    {
        Number = Number!,
        Total = Total!.ToMoney(),
    };
}

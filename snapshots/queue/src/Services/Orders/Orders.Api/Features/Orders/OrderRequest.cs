using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Market.Orders.Domain;
using Market.Orders.Features.Ports;
using Market.ServiceDefaults;

namespace Market.Orders.Features.Orders;

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

    /// <summary>The status.</summary>
    [NonNull, NameOf<OrderStatus>, Default("pending")]
    public string? Status { get; set; } = "pending";

    /// <summary>The note.</summary>
    [Text(0, 20000, Lines = true)]
    public string? Note { get; set; }

    /// <summary>When it was due.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The channel.</summary>
    [NameOf<OrderChannel>]
    public string? Channel { get; set; }

    internal OrderDetails ToDetails() => new()
    {
        Number = Number!,
        Total = Total!.ToMoney(),
        Status = EnumNames.Parse<OrderStatus>(Status!),
        Note = Note,
        DueOn = DueOn,
        Channel = EnumNames.Find<OrderChannel>(Channel),
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Deliveries;

/// <summary>What clients may set of a delivery.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DeliveryRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 24)]
    public string? Code { get; set; }

    /// <summary>The id of a purchase.</summary>
    [Required]
    public Guid? PurchaseId { get; set; }

    /// <summary>When it was booked.</summary>
    [Required]
    public DateOnly? BookedOn { get; set; }

    /// <summary>The price, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Price { get; set; }

    /// <summary>The remark.</summary>
    [Text(0, 1000, Lines = true)]
    public string? Remark { get; set; }

    internal DeliveryDetails ToDetails() => new()
    {
        Code = Code!,
        PurchaseId = PurchaseId!.Value,
        BookedOn = BookedOn!.Value,
        Price = Price!.ToMoney(),
        Remark = Remark,
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Carriers;

/// <summary>What clients may set of a carrier.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CarrierRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 24)]
    public string? Code { get; set; }

    /// <summary>When it was booked.</summary>
    [Required]
    public DateOnly? BookedOn { get; set; }

    /// <summary>The price, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Price { get; set; }

    /// <summary>The remark.</summary>
    [Text(0, 1000, Lines = true)]
    public string? Remark { get; set; }

    internal CarrierDetails ToDetails() => new()
    {
        Code = Code!,
        BookedOn = BookedOn!.Value,
        Price = Price!.ToMoney(),
        Remark = Remark,
    };
}

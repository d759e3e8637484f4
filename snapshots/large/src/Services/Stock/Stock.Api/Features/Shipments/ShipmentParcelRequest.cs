using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Shipments;

/// <summary>A parcel of a shipment.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ShipmentParcelRequest
{
    /// <summary>The weight.</summary>
    [Required, Number(8, 3, Min = "0.000")]
    public decimal? Weight { get; set; }

    /// <summary>The label.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 200)]
    public string? Label { get; set; }

    internal ShipmentParcel ToParcel() => new(
        Weight!.Value,
        Label!);
}

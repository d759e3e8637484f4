using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Shipments;

/// <summary>What clients may set of a shipment.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ShipmentRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 24)]
    public string? Code { get; set; }

    /// <summary>The id of a carrier.</summary>
    [Required]
    public Guid? CarrierId { get; set; }

    /// <summary>The status.</summary>
    [NonNull, NameOf<ShipmentStatus>, Default("open")]
    public string? Status { get; set; } = "open";

    /// <summary>The remark.</summary>
    [Text(0, 1000, Lines = true)]
    public string? Remark { get; set; }

    /// <summary>A parcel of a shipment.</summary>
    [NonNull, Items(0, 100)]
    public IReadOnlyList<ShipmentParcelRequest> Parcels { get; set; } = [];

    /// <summary>The ids of its picks.</summary>
    [NonNull, Items(0, 100, Unique = true)]
    public IReadOnlyList<Guid> PickIds { get; set; } = [];

    internal ShipmentDetails ToDetails() => new()
    {
        Code = Code!,
        CarrierId = CarrierId!.Value,
        Status = EnumNames.Parse<ShipmentStatus>(Status!),
        Remark = Remark,
        Parcels = [.. Parcels.Select(parcel => parcel.ToParcel())],
        PickIds = [.. PickIds],
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Aisles;

/// <summary>What clients may set of an aisle.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AisleRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 24)]
    public string? Code { get; set; }

    /// <summary>The id of a warehouse.</summary>
    [Required]
    public Guid? WarehouseId { get; set; }

    /// <summary>The status.</summary>
    [NonNull, NameOf<AisleStatus>, Default("open")]
    public string? Status { get; set; } = "open";

    /// <summary>The remark.</summary>
    [Text(0, 1000, Lines = true)]
    public string? Remark { get; set; }

    internal AisleDetails ToDetails() => new()
    {
        Code = Code!,
        WarehouseId = WarehouseId!.Value,
        Status = EnumNames.Parse<AisleStatus>(Status!),
        Remark = Remark,
    };
}

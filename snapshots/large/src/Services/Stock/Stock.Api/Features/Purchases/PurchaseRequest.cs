using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Purchases;

/// <summary>What clients may set of a purchase.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PurchaseRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 24)]
    public string? Code { get; set; }

    /// <summary>The id of a supplier.</summary>
    [Required]
    public Guid? SupplierId { get; set; }

    /// <summary>The status.</summary>
    [NonNull, NameOf<PurchaseStatus>, Default("open")]
    public string? Status { get; set; } = "open";

    /// <summary>The remark.</summary>
    [Text(0, 1000, Lines = true)]
    public string? Remark { get; set; }

    internal PurchaseDetails ToDetails() => new()
    {
        Code = Code!,
        SupplierId = SupplierId!.Value,
        Status = EnumNames.Parse<PurchaseStatus>(Status!),
        Remark = Remark,
    };
}

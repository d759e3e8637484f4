using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Products;

/// <summary>What clients may set of a product.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProductRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 24)]
    public string? Code { get; set; }

    /// <summary>The status.</summary>
    [NonNull, NameOf<ProductStatus>, Default("open")]
    public string? Status { get; set; } = "open";

    /// <summary>The remark.</summary>
    [Text(0, 1000, Lines = true)]
    public string? Remark { get; set; }

    internal ProductDetails ToDetails() => new()
    {
        Code = Code!,
        Status = EnumNames.Parse<ProductStatus>(Status!),
        Remark = Remark,
    };
}

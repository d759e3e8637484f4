using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Store.Catalog.Domain;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Brands;

/// <summary>What clients may set of a brand.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BrandRequest
{
    /// <summary>The name.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 60)]
    public string? Name { get; set; }

    internal BrandDetails ToDetails() => new()
    {
        Name = Name!,
    };
}

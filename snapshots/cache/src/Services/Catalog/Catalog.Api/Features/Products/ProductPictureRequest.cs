using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Store.Catalog.Domain;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

/// <summary>A picture of a product.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProductPictureRequest
{
    /// <summary>The url.</summary>
    [Required(AllowEmptyStrings = true), WebAddress]
    public string? Url { get; set; }

    /// <summary>The alt.</summary>
    [Text(0, 200)]
    public string? Alt { get; set; }

    internal ProductPicture ToPicture() => new(
        Url!,
        Alt);
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

/// <summary>What clients may set of a product.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProductRequest
{
    /// <summary>The name.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 120)]
    public string? Name { get; set; }

    /// <summary>The price, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Price { get; set; }

    /// <summary>The id of a brand.</summary>
    public Guid? BrandId { get; set; }

    /// <summary>The details.</summary>
    [Document]
    public JsonElement? Details { get; set; }

    /// <summary>The status.</summary>
    [NonNull, NameOf<ProductStatus>, Default("draft")]
    public string? Status { get; set; } = "draft";

    /// <summary>A picture of a product.</summary>
    [NonNull, Items(0, 100)]
    public IReadOnlyList<ProductPictureRequest> Pictures { get; set; } = [];

    internal ProductDetails ToDetails() => new()
    {
        Name = Name!,
        Price = Price!.ToMoney(),
        BrandId = BrandId,
        Details = Details?.ToText(),
        Status = EnumNames.Parse<ProductStatus>(Status!),
        Pictures = [.. Pictures.Select(picture => picture.ToPicture())],
    };
}

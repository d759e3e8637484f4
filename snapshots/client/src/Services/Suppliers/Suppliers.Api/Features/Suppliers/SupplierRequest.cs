using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.ServiceDefaults;
using Shop.Suppliers.Domain;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Features.Suppliers;

/// <summary>What clients may set of a supplier.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SupplierRequest
{
    /// <summary>The name.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 120)]
    public string? Name { get; set; }

    /// <summary>The rating.</summary>
    [Whole(0, 9_007_199_254_740_991)]
    public long? Rating { get; set; }

    /// <summary>The trusted.</summary>
    [Required]
    public bool? Trusted { get; set; }

    /// <summary>The contact.</summary>
    [Email]
    public string? Contact { get; set; }

    /// <summary>The terms.</summary>
    [Document]
    public JsonElement? Terms { get; set; }

    internal SupplierDetails ToDetails() => new()
    {
        Name = Name!,
        Rating = Rating,
        Trusted = Trusted!.Value,
        Contact = Contact,
        Terms = Terms?.ToText(),
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Suppliers;

/// <summary>What clients may set of a supplier.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SupplierRequest
{
    /// <summary>The name.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 120)]
    public string? Name { get; set; }

    /// <summary>The email.</summary>
    [Required(AllowEmptyStrings = true), Email]
    public string? Email { get; set; }

    /// <summary>The site.</summary>
    [WebAddress]
    public string? Site { get; set; }

    internal SupplierDetails ToDetails() => new()
    {
        Name = Name!,
        Email = Email!,
        Site = Site,
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Shop.Orders.Domain;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Customers;

/// <summary>What clients may set of a customer.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CustomerRequest
{
    /// <summary>The name.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 120)]
    public string? Name { get; set; }

    /// <summary>The email.</summary>
    [Required(AllowEmptyStrings = true), Email]
    public string? Email { get; set; }

    internal CustomerDetails ToDetails() => new()
    {
        Name = Name!,
        Email = Email!,
    };
}

using System.Text.Json;
using Shop.Suppliers.Domain;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Features.Suppliers;

/// <summary>A supplier.</summary>
internal sealed record SupplierView(
    Guid Id,
    string Name,
    long? Rating,
    bool Trusted,
    string? Contact,
    JsonElement? Terms,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static SupplierView Of(Supplier supplier) => new(
        supplier.Id,
        supplier.Name,
        supplier.Rating,
        supplier.Trusted,
        supplier.Contact,
        supplier.Terms?.ToElement(),
        supplier.CreatedAt,
        supplier.UpdatedAt,
        supplier.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A supplier as lists have it: without what may be long.</summary>
internal sealed record SupplierSummary(
    Guid Id,
    string Name,
    long? Rating,
    bool Trusted,
    string? Contact,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Suppliers;

/// <summary>A supplier.</summary>
internal sealed record SupplierView(
    Guid Id,
    string Name,
    string Email,
    string? Site,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static SupplierView Of(Supplier supplier) => new(
        supplier.Id,
        supplier.Name,
        supplier.Email,
        supplier.Site,
        supplier.CreatedAt,
        supplier.UpdatedAt,
        supplier.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

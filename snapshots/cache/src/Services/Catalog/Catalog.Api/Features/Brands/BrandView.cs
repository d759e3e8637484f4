using Store.Catalog.Domain;

namespace Store.Catalog.Features.Brands;

/// <summary>A brand.</summary>
internal sealed record BrandView(
    Guid Id,
    string Name,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static BrandView Of(Brand brand) => new(
        brand.Id,
        brand.Name,
        brand.CreatedAt,
        brand.UpdatedAt,
        brand.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

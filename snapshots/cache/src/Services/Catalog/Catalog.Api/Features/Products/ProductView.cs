using System.Text.Json;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;

namespace Store.Catalog.Features.Products;

/// <summary>A product.</summary>
internal sealed record ProductView(
    Guid Id,
    string Name,
    Money Price,
    Guid? BrandId,
    JsonElement? Details,
    ProductStatus Status,
    IReadOnlyList<ProductPictureView> Pictures,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ProductView Of(Product product) => new(
        product.Id,
        product.Name,
        product.Price,
        product.BrandId,
        product.Details?.ToElement(),
        product.Status,
        [.. product.Pictures.Select(ProductPictureView.Of)],
        product.CreatedAt,
        product.UpdatedAt,
        product.Version);

    /// <summary>Its entity tag. Some of it the database changes by itself, when what it refers to goes, and the version stays.</summary>
    public string Tag() => $"{Version}-{(BrandId is null ? 0 : 1)}";
}

/// <summary>A product as lists have it: without what may be long.</summary>
internal sealed record ProductSummary(
    Guid Id,
    string Name,
    Money Price,
    Guid? BrandId,
    ProductStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

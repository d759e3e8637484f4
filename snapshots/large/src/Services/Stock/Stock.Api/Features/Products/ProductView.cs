using Depot.Stock.Domain;

namespace Depot.Stock.Features.Products;

/// <summary>A product.</summary>
internal sealed record ProductView(
    Guid Id,
    string Code,
    ProductStatus Status,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ProductView Of(Product product) => new(
        product.Id,
        product.Code,
        product.Status,
        product.Remark,
        product.CreatedAt,
        product.UpdatedAt,
        product.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A product as lists have it: without what may be long.</summary>
internal sealed record ProductSummary(
    Guid Id,
    string Code,
    ProductStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

using Depot.Stock.Domain;

namespace Depot.Stock.Features.Purchases;

/// <summary>A purchase.</summary>
internal sealed record PurchaseView(
    Guid Id,
    string Code,
    Guid SupplierId,
    PurchaseStatus Status,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static PurchaseView Of(Purchase purchase) => new(
        purchase.Id,
        purchase.Code,
        purchase.SupplierId,
        purchase.Status,
        purchase.Remark,
        purchase.CreatedAt,
        purchase.UpdatedAt,
        purchase.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A purchase as lists have it: without what may be long.</summary>
internal sealed record PurchaseSummary(
    Guid Id,
    string Code,
    Guid SupplierId,
    PurchaseStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

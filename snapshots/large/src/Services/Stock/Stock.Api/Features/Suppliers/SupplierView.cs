using Depot.Stock.Domain;

namespace Depot.Stock.Features.Suppliers;

/// <summary>A supplier.</summary>
internal sealed record SupplierView(
    Guid Id,
    string Code,
    int Capacity,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static SupplierView Of(Supplier supplier) => new(
        supplier.Id,
        supplier.Code,
        supplier.Capacity,
        supplier.Remark,
        supplier.CreatedAt,
        supplier.UpdatedAt,
        supplier.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A supplier as lists have it: without what may be long.</summary>
internal sealed record SupplierSummary(
    Guid Id,
    string Code,
    int Capacity,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

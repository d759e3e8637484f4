using Depot.Stock.Domain;

namespace Depot.Stock.Features.Warehouses;

/// <summary>A warehouse.</summary>
internal sealed record WarehouseView(
    Guid Id,
    string Code,
    int Capacity,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static WarehouseView Of(Warehouse warehouse) => new(
        warehouse.Id,
        warehouse.Code,
        warehouse.Capacity,
        warehouse.Remark,
        warehouse.CreatedAt,
        warehouse.UpdatedAt,
        warehouse.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A warehouse as lists have it: without what may be long.</summary>
internal sealed record WarehouseSummary(
    Guid Id,
    string Code,
    int Capacity,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

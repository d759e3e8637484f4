using Depot.Stock.Domain;

namespace Depot.Stock.Features.Aisles;

/// <summary>An aisle.</summary>
internal sealed record AisleView(
    Guid Id,
    string Code,
    Guid WarehouseId,
    AisleStatus Status,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static AisleView Of(Aisle aisle) => new(
        aisle.Id,
        aisle.Code,
        aisle.WarehouseId,
        aisle.Status,
        aisle.Remark,
        aisle.CreatedAt,
        aisle.UpdatedAt,
        aisle.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>An aisle as lists have it: without what may be long.</summary>
internal sealed record AisleSummary(
    Guid Id,
    string Code,
    Guid WarehouseId,
    AisleStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

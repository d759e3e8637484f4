using Depot.Stock.Domain;

namespace Depot.Stock.Features.Bins;

/// <summary>A bin.</summary>
internal sealed record BinView(
    Guid Id,
    string Code,
    Guid ShelfId,
    int Capacity,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static BinView Of(Bin bin) => new(
        bin.Id,
        bin.Code,
        bin.ShelfId,
        bin.Capacity,
        bin.Remark,
        bin.CreatedAt,
        bin.UpdatedAt,
        bin.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A bin as lists have it: without what may be long.</summary>
internal sealed record BinSummary(
    Guid Id,
    string Code,
    Guid ShelfId,
    int Capacity,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

using Depot.Stock.Domain;

namespace Depot.Stock.Features.Picks;

/// <summary>A pick.</summary>
internal sealed record PickView(
    Guid Id,
    string OwnerId,
    string Code,
    Guid BinId,
    int Capacity,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static PickView Of(Pick pick) => new(
        pick.Id,
        pick.OwnerId,
        pick.Code,
        pick.BinId,
        pick.Capacity,
        pick.Remark,
        pick.CreatedAt,
        pick.UpdatedAt,
        pick.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A pick as lists have it: without what may be long.</summary>
internal sealed record PickSummary(
    Guid Id,
    string OwnerId,
    string Code,
    Guid BinId,
    int Capacity,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

using Depot.Stock.Domain;

namespace Depot.Stock.Features.Shelves;

/// <summary>A shelf.</summary>
internal sealed record ShelfView(
    Guid Id,
    string Code,
    Guid AisleId,
    DateOnly BookedOn,
    Money Price,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ShelfView Of(Shelf shelf) => new(
        shelf.Id,
        shelf.Code,
        shelf.AisleId,
        shelf.BookedOn,
        shelf.Price,
        shelf.Remark,
        shelf.CreatedAt,
        shelf.UpdatedAt,
        shelf.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A shelf as lists have it: without what may be long.</summary>
internal sealed record ShelfSummary(
    Guid Id,
    string Code,
    Guid AisleId,
    DateOnly BookedOn,
    Money Price,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

using Depot.Stock.Domain;

namespace Depot.Stock.Features.Batches;

/// <summary>A batch.</summary>
internal sealed record BatchView(
    Guid Id,
    string Code,
    Guid ProductId,
    DateOnly BookedOn,
    Money Price,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static BatchView Of(Batch batch) => new(
        batch.Id,
        batch.Code,
        batch.ProductId,
        batch.BookedOn,
        batch.Price,
        batch.Remark,
        batch.CreatedAt,
        batch.UpdatedAt,
        batch.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A batch as lists have it: without what may be long.</summary>
internal sealed record BatchSummary(
    Guid Id,
    string Code,
    Guid ProductId,
    DateOnly BookedOn,
    Money Price,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

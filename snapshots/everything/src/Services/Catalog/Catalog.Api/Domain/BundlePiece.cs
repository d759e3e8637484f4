namespace Everything.Catalog.Domain;

/// <summary>A piece of a bundle.</summary>
public sealed record BundlePiece(
    string Label,
    long Rank,
    long? CostAmount,
    string? CostCurrency,
    decimal Weight,
    BundlePieceKind Kind,
    BundlePieceFinish? Finish,
    DateOnly MadeOn,
    DateTimeOffset CheckedAt,
    bool? Spare,
    Guid? Thing,
    string? Remark);

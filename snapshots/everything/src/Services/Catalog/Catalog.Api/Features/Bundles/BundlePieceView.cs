using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Bundles;

/// <summary>A piece of a bundle.</summary>
internal sealed record BundlePieceView(
    string Label,
    long Rank,
    Money? Cost,
    decimal Weight,
    BundlePieceKind Kind,
    BundlePieceFinish? Finish,
    DateOnly MadeOn,
    DateTimeOffset CheckedAt,
    bool? Spare,
    Guid? Thing,
    string? Remark)
{
    public static BundlePieceView Of(BundlePiece piece) => new(
        piece.Label,
        piece.Rank,
        piece.CostAmount is { } amount ? new Money(amount, piece.CostCurrency!) : null,
        piece.Weight,
        piece.Kind,
        piece.Finish,
        piece.MadeOn,
        piece.CheckedAt,
        piece.Spare,
        piece.Thing,
        piece.Remark);
}

using System.Text.Json;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Bundles;

/// <summary>Things that are sold together, all in one row</summary>
internal sealed record BundleView(
    Guid Id,
    string Title,
    JsonElement Content,
    JsonElement? Note,
    IReadOnlyList<BundlePieceView> Pieces,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static BundleView Of(Bundle bundle) => new(
        bundle.Id,
        bundle.Title,
        bundle.Content.ToElement(),
        bundle.Note?.ToElement(),
        [.. bundle.Pieces.Select(BundlePieceView.Of)],
        bundle.CreatedAt,
        bundle.UpdatedAt,
        bundle.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A bundle as lists have it: without what may be long.</summary>
internal sealed record BundleSummary(
    Guid Id,
    string Title,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Bundles;

/// <summary>What clients may set of a bundle.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BundleRequest
{
    /// <summary>The title.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 80)]
    public string? Title { get; set; }

    /// <summary>The content.</summary>
    [Required, Document]
    public JsonElement? Content { get; set; }

    /// <summary>The note.</summary>
    [Document]
    public JsonElement? Note { get; set; }

    /// <summary>A piece of a bundle.</summary>
    [NonNull, Items(0, 100)]
    public IReadOnlyList<BundlePieceRequest> Pieces { get; set; } = [];

    internal BundleDetails ToDetails() => new()
    {
        Title = Title!,
        Content = Content!.Value.ToText(),
        Note = Note?.ToText(),
        Pieces = [.. Pieces.Select(piece => piece.ToPiece())],
    };
}

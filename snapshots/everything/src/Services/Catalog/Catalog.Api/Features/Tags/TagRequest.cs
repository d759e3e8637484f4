using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Tags;

/// <summary>What clients may set of a tag.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TagRequest
{
    /// <summary>The label.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 40)]
    public string? Label { get; set; }

    internal TagDetails ToDetails() => new()
    {
        Label = Label!,
    };
}

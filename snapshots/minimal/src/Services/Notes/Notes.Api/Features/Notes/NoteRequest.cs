using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Desk.Notes.Domain;
using Desk.ServiceDefaults;

namespace Desk.Notes.Features.Notes;

/// <summary>What clients may set of a note.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NoteRequest
{
    /// <summary>The title.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 200)]
    public string? Title { get; set; }

    internal NoteDetails ToDetails() => new()
    {
        Title = Title!,
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Store.Reviews.Domain;
using Store.ServiceDefaults;

namespace Store.Reviews.Features.Reviews;

/// <summary>What clients may set of a review.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReviewRequest
{
    /// <summary>The stars.</summary>
    [Required, Whole(1, 5)]
    public int? Stars { get; set; }

    /// <summary>The text.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 20000, Lines = true)]
    public string? Text { get; set; }

    internal ReviewDetails ToDetails() => new()
    {
        Stars = Stars!.Value,
        Text = Text!,
    };
}

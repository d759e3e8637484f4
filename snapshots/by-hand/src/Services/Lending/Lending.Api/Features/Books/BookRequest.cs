using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Library.Lending.Domain;
using Library.ServiceDefaults;

namespace Library.Lending.Features.Books;

/// <summary>What clients may set of a book.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BookRequest
{
    /// <summary>The isbn.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 13), Pattern("^[0-9]{13}$")]
    public string? Isbn { get; set; }

    /// <summary>The title.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 200)]
    public string? Title { get; set; }

    internal BookDetails ToDetails() => new()
    {
        Isbn = Isbn!,
        Title = Title!,
    };
}

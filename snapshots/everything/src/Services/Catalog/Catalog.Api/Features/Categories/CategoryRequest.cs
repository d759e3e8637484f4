using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Categories;

/// <summary>What clients may set of a category.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CategoryRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(2, 16), Pattern("^[A-Z][A-Z0-9-]+$")]
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 80)]
    public string? Name { get; set; }

    /// <summary>The id of a category.</summary>
    public Guid? AboveId { get; set; }

    internal CategoryDetails ToDetails() => new()
    {
        Code = Code!,
        Name = Name!,
        AboveId = AboveId,
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>What clients may set of a person.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PersonRequest
{
    /// <summary>The nickname.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 40)]
    public string? Nickname { get; set; }

    internal PersonDetails ToDetails() => new()
    {
        Nickname = Nickname!,
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>What clients may set of an an item whose name is as long as allowed.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AnItemWhoseNameIsAsLongAsAllowedRequest
{
    /// <summary>The id of a record.</summary>
    [Required]
    public Guid? RecordId { get; set; }

    /// <summary>The an identifier of exactly forty char long.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 8)]
    public string? AnIdentifierOfExactlyFortyCharLong { get; set; }

    internal AnItemWhoseNameIsAsLongAsAllowedDetails ToDetails() => new()
    {
        RecordId = RecordId!.Value,
        AnIdentifierOfExactlyFortyCharLong = AnIdentifierOfExactlyFortyCharLong!,
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Market.Ledger.Domain;
using Market.ServiceDefaults;

namespace Market.Ledger.Features.Entries;

/// <summary>What clients may set of an entry.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EntryRequest
{
    /// <summary>The label.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 80)]
    public string? Label { get; set; }

    internal EntryDetails ToDetails() => new()
    {
        Label = Label!,
    };
}

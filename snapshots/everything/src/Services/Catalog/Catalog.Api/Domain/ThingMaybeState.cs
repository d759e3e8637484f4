using System.Text.Json.Serialization;

namespace Everything.Catalog.Domain;

/// <summary>The maybe state.</summary>
public enum ThingMaybeState
{
    [JsonStringEnumMemberName("on")]
    On,

    [JsonStringEnumMemberName("off")]
    Off,
}

using System.Text.Json.Serialization;

namespace Everything.Catalog.Domain;

/// <summary>The kind.</summary>
public enum ThingPartKind
{
    [JsonStringEnumMemberName("wood")]
    Wood,

    [JsonStringEnumMemberName("steel")]
    Steel,

    [JsonStringEnumMemberName("glass")]
    Glass,
}

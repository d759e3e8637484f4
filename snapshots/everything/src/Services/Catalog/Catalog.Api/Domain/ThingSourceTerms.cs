using System.Text.Json.Serialization;

namespace Everything.Catalog.Domain;

/// <summary>The terms.</summary>
public enum ThingSourceTerms
{
    [JsonStringEnumMemberName("monthly")]
    Monthly,

    [JsonStringEnumMemberName("yearly")]
    Yearly,
}

using System.Text.Json.Serialization;

namespace Everything.Catalog.Domain;

/// <summary>The state.</summary>
public enum ThingState
{
    [JsonStringEnumMemberName("draft")]
    Draft,

    [JsonStringEnumMemberName("in_review")]
    InReview,

    [JsonStringEnumMemberName("released")]
    Released,
}

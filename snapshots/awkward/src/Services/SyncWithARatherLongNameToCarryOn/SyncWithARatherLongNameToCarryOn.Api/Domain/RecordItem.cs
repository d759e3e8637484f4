using System.Text.Json.Serialization;

namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>The item.</summary>
public enum RecordItem
{
    [JsonStringEnumMemberName("on_hold")]
    OnHold,

    [JsonStringEnumMemberName("v2")]
    V2,

    [JsonStringEnumMemberName("null_value")]
    NullValue,

    [JsonStringEnumMemberName("true_story")]
    TrueStory,
}

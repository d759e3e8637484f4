using System.Text.Json.Serialization;

namespace Shop.Inventory.Domain;

/// <summary>The state.</summary>
public enum ItemState
{
    [JsonStringEnumMemberName("draft")]
    Draft,

    [JsonStringEnumMemberName("active")]
    Active,

    [JsonStringEnumMemberName("gone")]
    Gone,
}

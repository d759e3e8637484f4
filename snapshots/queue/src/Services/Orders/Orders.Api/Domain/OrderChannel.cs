using System.Text.Json.Serialization;

namespace Market.Orders.Domain;

/// <summary>The channel.</summary>
public enum OrderChannel
{
    [JsonStringEnumMemberName("web")]
    Web,

    [JsonStringEnumMemberName("shop")]
    Shop,
}

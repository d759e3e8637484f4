using System.Text.Json.Serialization;

namespace Market.Orders.Domain;

/// <summary>The status.</summary>
public enum OrderStatus
{
    [JsonStringEnumMemberName("pending")]
    Pending,

    [JsonStringEnumMemberName("paid")]
    Paid,

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}

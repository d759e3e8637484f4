using System.Text.Json.Serialization;

namespace Shop.Orders.Domain;

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

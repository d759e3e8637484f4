using System.Text.Json.Serialization;

namespace Shop.Billing.Domain;

/// <summary>The status.</summary>
public enum InvoiceStatus
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("settled")]
    Settled,

    [JsonStringEnumMemberName("failed")]
    Failed,
}

using System.Text.Json.Serialization;

namespace Depot.Stock.Domain;

/// <summary>The status.</summary>
public enum PurchaseStatus
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("closed")]
    Closed,
}

using System.Text.Json.Serialization;

namespace Store.Catalog.Domain;

/// <summary>The status.</summary>
public enum ProductStatus
{
    [JsonStringEnumMemberName("draft")]
    Draft,

    [JsonStringEnumMemberName("live")]
    Live,
}

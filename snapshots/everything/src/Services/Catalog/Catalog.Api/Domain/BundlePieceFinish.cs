using System.Text.Json.Serialization;

namespace Everything.Catalog.Domain;

/// <summary>The finish.</summary>
public enum BundlePieceFinish
{
    [JsonStringEnumMemberName("matt")]
    Matt,

    [JsonStringEnumMemberName("shiny")]
    Shiny,
}

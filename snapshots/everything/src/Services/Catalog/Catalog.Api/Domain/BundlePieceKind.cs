using System.Text.Json.Serialization;

namespace Everything.Catalog.Domain;

/// <summary>The kind.</summary>
public enum BundlePieceKind
{
    [JsonStringEnumMemberName("off_cut")]
    OffCut,

    [JsonStringEnumMemberName("whole")]
    Whole,

    [JsonStringEnumMemberName("second_hand")]
    SecondHand,
}

using System.Text.Json.Serialization;

namespace Library.Lending.Domain;

/// <summary>The state.</summary>
public enum LoanState
{
    [JsonStringEnumMemberName("out")]
    Out,

    [JsonStringEnumMemberName("returned")]
    Returned,

    [JsonStringEnumMemberName("lost")]
    Lost,
}

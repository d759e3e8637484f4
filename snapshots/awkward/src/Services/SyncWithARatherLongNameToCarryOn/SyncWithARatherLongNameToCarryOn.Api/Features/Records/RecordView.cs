using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>line one &lt;b&gt;&amp;amp;&lt;/b&gt; -- '; DROP TABLE records; --</summary>
internal sealed record RecordView(
    Guid Id,
    string Type,
    string Value,
    int Key,
    string Name,
    bool Async,
    RecordItem Item,
    string S3key,
    string? Line2,
    int AnIdentifierOfExactlyFortyCharLong,
    string Label,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static RecordView Of(Domain.Record theRecord) => new(
        theRecord.Id,
        theRecord.Type,
        theRecord.Value,
        theRecord.Key,
        theRecord.Name,
        theRecord.Async,
        theRecord.Item,
        theRecord.S3key,
        theRecord.Line2,
        theRecord.AnIdentifierOfExactlyFortyCharLong,
        theRecord.Label,
        theRecord.CreatedAt,
        theRecord.UpdatedAt,
        theRecord.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>line one &lt;b&gt;&amp;amp;&lt;/b&gt; -- '; DROP TABLE records; --</summary>
public sealed class Record : IAggregate
{
    private Record()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The type.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The value.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The key.</summary>
    public int Key { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The async.</summary>
    public bool Async { get; private set; }

    /// <summary>The item.</summary>
    public RecordItem Item { get; private set; }

    /// <summary>The s3key.</summary>
    public string S3key { get; private set; } = "";

    /// <summary>The line2.</summary>
    public string? Line2 { get; private set; }

    /// <summary>The an identifier of exactly forty char long.</summary>
    public int AnIdentifierOfExactlyFortyCharLong { get; private set; }

    /// <summary>The label.</summary>
    public string Label { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Record Create(RecordDetails details, DateTimeOffset now)
    {
        var theRecord = new Record
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        theRecord.Set(details, now);
        return theRecord;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(RecordDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(RecordDetails details, DateTimeOffset now)
    {
        Type = details.Type;
        Value = details.Value;
        Key = details.Key;
        Name = details.Name;
        Async = details.Async;
        Item = details.Item;
        S3key = details.S3key;
        Line2 = details.Line2;
        AnIdentifierOfExactlyFortyCharLong = details.AnIdentifierOfExactlyFortyCharLong;
        Label = details.Label;
        UpdatedAt = now;
        Version++;
    }
}

using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.UnitTests;

public sealed class RecordTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = RecordSamples.Details(1);

        var theRecord = Domain.Record.Create(details, RecordSamples.Now);

        Same(details, theRecord);
        Assert.Equal((1L, RecordSamples.Now, RecordSamples.Now), (theRecord.Version, theRecord.CreatedAt, theRecord.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var theRecord = RecordSamples.Create(1);
        var (id, later) = (theRecord.Id, RecordSamples.Now.AddHours(1));

        theRecord.Change(RecordSamples.Details(2), later);

        Same(RecordSamples.Details(2), theRecord);
        Assert.Equal((id, 2L, RecordSamples.Now, later), (theRecord.Id, theRecord.Version, theRecord.CreatedAt, theRecord.UpdatedAt));
    }

    private static void Same(RecordDetails expected, Domain.Record theRecord)
    {
        Assert.Equal(expected.Type, theRecord.Type);
        Assert.Equal(expected.Value, theRecord.Value);
        Assert.Equal(expected.Key, theRecord.Key);
        Assert.Equal(expected.Name, theRecord.Name);
        Assert.Equal(expected.Async, theRecord.Async);
        Assert.Equal(expected.Item, theRecord.Item);
        Assert.Equal(expected.S3key, theRecord.S3key);
        Assert.Equal(expected.Line2, theRecord.Line2);
        Assert.Equal(expected.AnIdentifierOfExactlyFortyCharLong, theRecord.AnIdentifierOfExactlyFortyCharLong);
        Assert.Equal(expected.Label, theRecord.Label);
    }
}

using Market.Ledger.Domain;

namespace Market.Ledger.UnitTests;

public sealed class EntryTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = EntrySamples.Details(1);

        var entry = Entry.Create(details, EntrySamples.Now);

        Same(details, entry);
        Assert.Equal((1L, EntrySamples.Now, EntrySamples.Now), (entry.Version, entry.CreatedAt, entry.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var entry = EntrySamples.Create(1);
        var (id, later) = (entry.Id, EntrySamples.Now.AddHours(1));

        entry.Change(EntrySamples.Details(2), later);

        Same(EntrySamples.Details(2), entry);
        Assert.Equal((id, 2L, EntrySamples.Now, later), (entry.Id, entry.Version, entry.CreatedAt, entry.UpdatedAt));
    }

    [Fact]
    public void Pieces_too_little_is_refused()
    {
        var entry = EntrySamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => entry.Change(EntrySamples.Details(2) with { Pieces = 0 }, EntrySamples.Now));
        Same(EntrySamples.Details(1), entry);
    }

    private static void Same(EntryDetails expected, Entry entry)
    {
        Assert.Equal(expected.Label, entry.Label);
        Assert.Equal(expected.BookedAt, entry.BookedAt);
        Assert.Equal(expected.SettledAt, entry.SettledAt);
        Assert.Equal(expected.Day, entry.Day);
        Assert.Equal(expected.Rate, entry.Rate);
        Assert.Equal(expected.Pieces, entry.Pieces);
        Assert.Equal(expected.Total, entry.Total);
        Assert.Equal(expected.Fee, entry.Fee);
        Assert.Equal(expected.Settled, entry.Settled);
        Assert.Equal(expected.Batch, entry.Batch);
        Assert.Equal(expected.Contact, entry.Contact);
        Assert.Equal(expected.Page, entry.Page);
    }
}

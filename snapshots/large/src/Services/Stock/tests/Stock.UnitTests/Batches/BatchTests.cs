using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class BatchTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = BatchSamples.Details(1);

        var batch = Batch.Create(details, BatchSamples.Now);

        Same(details, batch);
        Assert.Equal((1L, BatchSamples.Now, BatchSamples.Now), (batch.Version, batch.CreatedAt, batch.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var batch = BatchSamples.Create(1);
        var (id, later) = (batch.Id, BatchSamples.Now.AddHours(1));

        batch.Change(BatchSamples.Details(2), later);

        Same(BatchSamples.Details(2), batch);
        Assert.Equal((id, 2L, BatchSamples.Now, later), (batch.Id, batch.Version, batch.CreatedAt, batch.UpdatedAt));
    }

    [Fact]
    public void Price_too_little_is_refused()
    {
        var batch = BatchSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Change(BatchSamples.Details(2) with { Price = new Money(-1, "EUR") }, BatchSamples.Now));
        Same(BatchSamples.Details(1), batch);
    }

    private static void Same(BatchDetails expected, Batch batch)
    {
        Assert.Equal(expected.Code, batch.Code);
        Assert.Equal(expected.ProductId, batch.ProductId);
        Assert.Equal(expected.BookedOn, batch.BookedOn);
        Assert.Equal(expected.Price, batch.Price);
        Assert.Equal(expected.Remark, batch.Remark);
    }
}

using Library.Lending.Domain;

namespace Library.Lending.UnitTests;

public sealed class LoanTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = LoanSamples.Details(1);

        var loan = Loan.Create(details, "me", LoanSamples.Now);

        Same(details, loan);
        Assert.Equal((1L, LoanSamples.Now, LoanSamples.Now), (loan.Version, loan.CreatedAt, loan.UpdatedAt));
        Assert.Equal("me", loan.OwnerId);
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var loan = LoanSamples.Create(1);
        var (id, later) = (loan.Id, LoanSamples.Now.AddHours(1));

        loan.Change(LoanSamples.Details(2), later);

        Same(LoanSamples.Details(2), loan);
        Assert.Equal((id, 2L, LoanSamples.Now, later), (loan.Id, loan.Version, loan.CreatedAt, loan.UpdatedAt));
    }

    private static void Same(LoanDetails expected, Loan loan)
    {
        Assert.Equal(expected.BookId, loan.BookId);
        Assert.Equal(expected.DueOn, loan.DueOn);
        Assert.Equal(expected.ReturnedAt, loan.ReturnedAt);
        Assert.Equal(expected.State, loan.State);
    }
}

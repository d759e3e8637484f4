using Store.Reviews.Domain;

namespace Store.Reviews.UnitTests;

public sealed class ReviewTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = ReviewSamples.Details(1);

        var review = Review.Create(details, "me", ReviewSamples.Now);

        Same(details, review);
        Assert.Equal((1L, ReviewSamples.Now, ReviewSamples.Now), (review.Version, review.CreatedAt, review.UpdatedAt));
        Assert.Equal("me", review.OwnerId);
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var review = ReviewSamples.Create(1);
        var (id, later) = (review.Id, ReviewSamples.Now.AddHours(1));

        review.Change(ReviewSamples.Details(2), later);

        Same(ReviewSamples.Details(2), review);
        Assert.Equal((id, 2L, ReviewSamples.Now, later), (review.Id, review.Version, review.CreatedAt, review.UpdatedAt));
    }

    [Fact]
    public void Stars_too_little_is_refused()
    {
        var review = ReviewSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => review.Change(ReviewSamples.Details(2) with { Stars = 0 }, ReviewSamples.Now));
        Same(ReviewSamples.Details(1), review);
    }

    [Fact]
    public void Stars_too_much_is_refused()
    {
        var review = ReviewSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => review.Change(ReviewSamples.Details(2) with { Stars = 6 }, ReviewSamples.Now));
        Same(ReviewSamples.Details(1), review);
    }

    private static void Same(ReviewDetails expected, Review review)
    {
        Assert.Equal(expected.Stars, review.Stars);
        Assert.Equal(expected.Text, review.Text);
    }
}

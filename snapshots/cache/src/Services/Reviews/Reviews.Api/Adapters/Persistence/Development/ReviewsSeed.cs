using Store.Reviews.Domain;

namespace Store.Reviews.Adapters.Persistence.Development;

internal static class ReviewsSeed
{
    public static List<Review> Rows(DateTimeOffset now) =>
    [
        Review.Create(
            new()
            {
                Stars = 1,
                Text = "Arrived in good shape.",
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Review.Create(
            new()
            {
                Stars = 3,
                Text = "Needs a second look before Friday.",
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Review.Create(
            new()
            {
                Stars = 5,
                Text = "As agreed on the phone.",
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Review.Create(
            new()
            {
                Stars = 2,
                Text = "Better than expected.",
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Review.Create(
            new()
            {
                Stars = 4,
                Text = "Please handle with care.",
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Review.Create(
            new()
            {
                Stars = 1,
                Text = "Nothing else to say.",
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}

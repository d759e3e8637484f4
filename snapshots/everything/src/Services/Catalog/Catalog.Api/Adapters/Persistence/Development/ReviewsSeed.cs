using Everything.Catalog.Domain;

namespace Everything.Catalog.Adapters.Persistence.Development;

internal static class ReviewsSeed
{
    public static List<Review> Rows(DateTimeOffset now, List<Thing> things) =>
    [
        Review.Create(
            new()
            {
                ThingId = things[0].Id,
                Stars = 1,
                Slug = "aab-aaa-aaa-aaa",
                Text = "Arrived in good shape.",
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Review.Create(
            new()
            {
                ThingId = things[1].Id,
                Stars = 3,
                Slug = "aac-aaa-aaa-aaa",
                Text = null,
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Review.Create(
            new()
            {
                ThingId = things[2].Id,
                Stars = 5,
                Slug = "aad-aaa-aaa-aaa",
                Text = "As agreed on the phone.",
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Review.Create(
            new()
            {
                ThingId = things[3].Id,
                Stars = 2,
                Slug = "aae-aaa-aaa-aaa",
                Text = null,
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Review.Create(
            new()
            {
                ThingId = things[4].Id,
                Stars = 4,
                Slug = "aaf-aaa-aaa-aaa",
                Text = "Please handle with care.",
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Review.Create(
            new()
            {
                ThingId = things[5].Id,
                Stars = 1,
                Slug = "aag-aaa-aaa-aaa",
                Text = null,
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}

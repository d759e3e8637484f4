using Everything.Catalog.Domain;

namespace Everything.Catalog.UnitTests;

/// <summary>Reviews as they may be; different numbers give different ones.</summary>
internal static class ReviewSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Review Create(int n) => Review.Create(Details(n), "me", Now);

    public static ReviewDetails Details(int n) => new()
    {
        ThingId = Values.Uuid(n),
        Stars = 1 + (n % 5),
        Slug = $"{Values.Lower(n, 3)}-aaa-aaa-aaa",
        Text = $"text {n:D6}",
    };
}

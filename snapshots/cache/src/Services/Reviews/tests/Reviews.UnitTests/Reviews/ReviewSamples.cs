using Store.Reviews.Domain;

namespace Store.Reviews.UnitTests;

/// <summary>Reviews as they may be; different numbers give different ones.</summary>
internal static class ReviewSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Review Create(int n) => Review.Create(Details(n), "me", Now);

    public static ReviewDetails Details(int n) => new()
    {
        Stars = 1 + (n % 5),
        Text = $"text {n:D6}",
    };
}

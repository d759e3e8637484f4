using Everything.Catalog.Domain;

namespace Everything.Catalog.UnitTests;

/// <summary>Tags as they may be; different numbers give different ones.</summary>
internal static class TagSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Tag Create(int n) => Tag.Create(Details(n), Now);

    public static TagDetails Details(int n) => new()
    {
        Label = $"label {n:D6}",
    };
}

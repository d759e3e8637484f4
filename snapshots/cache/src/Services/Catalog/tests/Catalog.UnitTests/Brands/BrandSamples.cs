using Store.Catalog.Domain;

namespace Store.Catalog.UnitTests;

/// <summary>Brands as they may be; different numbers give different ones.</summary>
internal static class BrandSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Brand Create(int n) => Brand.Create(Details(n), Now);

    public static BrandDetails Details(int n) => new()
    {
        Name = $"name {n:D6}",
    };
}

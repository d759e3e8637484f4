using Everything.Catalog.Domain;

namespace Everything.Catalog.UnitTests;

/// <summary>Categories as they may be; different numbers give different ones.</summary>
internal static class CategorySamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Category Create(int n) => Category.Create(Details(n), Now);

    public static CategoryDetails Details(int n) => new()
    {
        Code = $"A{n:D6}",
        Name = $"name {n:D6}",
        AboveId = Values.Uuid(n),
    };
}

using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Shelves as they may be; different numbers give different ones.</summary>
internal static class ShelfSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Shelf Create(int n) => Shelf.Create(Details(n), Now);

    public static ShelfDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        AisleId = Values.Uuid(n),
        BookedOn = Values.Date(n),
        Price = new Money(1 + n, "EUR"),
        Remark = $"remark {n:D6}",
    };
}

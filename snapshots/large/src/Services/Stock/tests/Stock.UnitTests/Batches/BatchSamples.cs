using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Batches as they may be; different numbers give different ones.</summary>
internal static class BatchSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Batch Create(int n) => Batch.Create(Details(n), Now);

    public static BatchDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        ProductId = Values.Uuid(n),
        BookedOn = Values.Date(n),
        Price = new Money(1 + n, "EUR"),
        Remark = $"remark {n:D6}",
    };
}

using Everything.Catalog.Domain;
using Everything.ServiceDefaults;

namespace Everything.Catalog.UnitTests;

/// <summary>Bundles as they may be; different numbers give different ones.</summary>
internal static class BundleSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Bundle Create(int n) => Bundle.Create(Details(n), Now);

    public static BundleDetails Details(int n) => new()
    {
        Title = $"title {n:D6}",
        Content = new JsonText($$"""{"number":{{n}}}"""),
        Note = new JsonText($$"""{"number":{{n}}}"""),
        Pieces =
        [
            new BundlePiece(
                $"label {n:D6}",
                1 + n,
                new Money(1 + n, "EUR").Amount,
                new Money(1 + n, "EUR").Currency,
                0.01m + (n * 0.01m),
                EnumNames.Parse<BundlePieceKind>(EnumNames.Of<BundlePieceKind>()[n % 3]),
                EnumNames.Parse<BundlePieceFinish>(EnumNames.Of<BundlePieceFinish>()[n % 2]),
                Values.Date(n),
                Values.Instant(n),
                n % 2 == 0,
                Values.Uuid(n),
                $"remark {n:D6}"),
        ],
    };
}

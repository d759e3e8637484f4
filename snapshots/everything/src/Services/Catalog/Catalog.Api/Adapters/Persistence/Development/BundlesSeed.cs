using Everything.Catalog.Domain;

namespace Everything.Catalog.Adapters.Persistence.Development;

internal static class BundlesSeed
{
    public static List<Bundle> Rows(DateTimeOffset now) =>
    [
        Bundle.Create(
            new()
            {
                Title = "First steps",
                Content = new JsonText("{\"number\":1}"),
                Note = new JsonText("{\"number\":1}"),
                Pieces = [new BundlePiece("Copper kettle", 1, new Money(1251, "EUR").Amount, new Money(1251, "EUR").Currency, 2.76m, BundlePieceKind.OffCut, BundlePieceFinish.Matt, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1), now.AddHours(-1), true, new Guid("00000001-0000-7000-8000-000000000000"), "Arrived in good shape.")],
            },
            now.AddMinutes(-1)),
        Bundle.Create(
            new()
            {
                Title = "Things to remember",
                Content = new JsonText("{\"number\":2}"),
                Note = null,
                Pieces = [new BundlePiece("Oak table", 8, null, null, 5.51m, BundlePieceKind.Whole, null, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2), now.AddHours(-2), null, null, null)],
            },
            now.AddMinutes(-2)),
        Bundle.Create(
            new()
            {
                Title = "What we agreed on",
                Content = new JsonText("{\"number\":3}"),
                Note = new JsonText("{\"number\":3}"),
                Pieces = [new BundlePiece("Linen shirt", 15, new Money(3751, "EUR").Amount, new Money(3751, "EUR").Currency, 8.26m, BundlePieceKind.SecondHand, BundlePieceFinish.Matt, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3), now.AddHours(-3), false, new Guid("00000003-0000-7000-8000-000000000000"), "As agreed on the phone.")],
            },
            now.AddMinutes(-3)),
        Bundle.Create(
            new()
            {
                Title = "Open questions",
                Content = new JsonText("{\"number\":4}"),
                Note = null,
                Pieces = [new BundlePiece("Steel lamp", 22, null, null, 11.01m, BundlePieceKind.OffCut, null, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4), now.AddHours(-4), null, null, null)],
            },
            now.AddMinutes(-4)),
        Bundle.Create(
            new()
            {
                Title = "For next week",
                Content = new JsonText("{\"number\":5}"),
                Note = new JsonText("{\"number\":5}"),
                Pieces = [new BundlePiece("Wool blanket", 29, new Money(6251, "EUR").Amount, new Money(6251, "EUR").Currency, 13.76m, BundlePieceKind.Whole, BundlePieceFinish.Matt, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5), now.AddHours(-5), true, new Guid("00000005-0000-7000-8000-000000000000"), "Please handle with care.")],
            },
            now.AddMinutes(-5)),
        Bundle.Create(
            new()
            {
                Title = "Good news",
                Content = new JsonText("{\"number\":6}"),
                Note = null,
                Pieces = [new BundlePiece("Glass bowl", 36, null, null, 16.51m, BundlePieceKind.SecondHand, null, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-6), now.AddHours(-6), null, null, null)],
            },
            now.AddMinutes(-6)),
    ];
}

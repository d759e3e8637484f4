using Market.Ledger.Domain;

namespace Market.Ledger.Adapters.Persistence.Development;

internal static class EntriesSeed
{
    public static List<Entry> Rows(DateTimeOffset now) =>
    [
        Entry.Create(
            new()
            {
                Label = "Copper kettle",
            },
            now.AddMinutes(-1)),
        Entry.Create(
            new()
            {
                Label = "Oak table",
            },
            now.AddMinutes(-2)),
        Entry.Create(
            new()
            {
                Label = "Linen shirt",
            },
            now.AddMinutes(-3)),
        Entry.Create(
            new()
            {
                Label = "Steel lamp",
            },
            now.AddMinutes(-4)),
        Entry.Create(
            new()
            {
                Label = "Wool blanket",
            },
            now.AddMinutes(-5)),
        Entry.Create(
            new()
            {
                Label = "Glass bowl",
            },
            now.AddMinutes(-6)),
    ];
}

using Everything.Catalog.Domain;

namespace Everything.Catalog.Adapters.Persistence.Development;

internal static class TagsSeed
{
    public static List<Tag> Rows(DateTimeOffset now) =>
    [
        Tag.Create(
            new()
            {
                Label = "Copper kettle",
            },
            now.AddMinutes(-1)),
        Tag.Create(
            new()
            {
                Label = "Oak table",
            },
            now.AddMinutes(-2)),
        Tag.Create(
            new()
            {
                Label = "Linen shirt",
            },
            now.AddMinutes(-3)),
        Tag.Create(
            new()
            {
                Label = "Steel lamp",
            },
            now.AddMinutes(-4)),
        Tag.Create(
            new()
            {
                Label = "Wool blanket",
            },
            now.AddMinutes(-5)),
        Tag.Create(
            new()
            {
                Label = "Glass bowl",
            },
            now.AddMinutes(-6)),
    ];
}

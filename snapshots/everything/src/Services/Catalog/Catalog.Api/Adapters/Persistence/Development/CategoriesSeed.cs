using Everything.Catalog.Domain;

namespace Everything.Catalog.Adapters.Persistence.Development;

internal static class CategoriesSeed
{
    public static List<Category> Rows(DateTimeOffset now) =>
    [
        Category.Create(
            new()
            {
                Code = "A000001",
                Name = "Copper kettle",
                AboveId = null,
            },
            now.AddMinutes(-1)),
        Category.Create(
            new()
            {
                Code = "A000002",
                Name = "Oak table",
                AboveId = null,
            },
            now.AddMinutes(-2)),
        Category.Create(
            new()
            {
                Code = "A000003",
                Name = "Linen shirt",
                AboveId = null,
            },
            now.AddMinutes(-3)),
        Category.Create(
            new()
            {
                Code = "A000004",
                Name = "Steel lamp",
                AboveId = null,
            },
            now.AddMinutes(-4)),
        Category.Create(
            new()
            {
                Code = "A000005",
                Name = "Wool blanket",
                AboveId = null,
            },
            now.AddMinutes(-5)),
        Category.Create(
            new()
            {
                Code = "A000006",
                Name = "Glass bowl",
                AboveId = null,
            },
            now.AddMinutes(-6)),
    ];
}

using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Categories;

/// <summary>A group of things; it may be part of another</summary>
internal sealed record CategoryView(
    Guid Id,
    string Code,
    string Name,
    Guid? AboveId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static CategoryView Of(Category category) => new(
        category.Id,
        category.Code,
        category.Name,
        category.AboveId,
        category.CreatedAt,
        category.UpdatedAt,
        category.Version);

    /// <summary>Its entity tag. Some of it the database changes by itself, when what it refers to goes, and the version stays.</summary>
    public string Tag() => $"{Version}-{(AboveId is null ? 0 : 1)}";
}

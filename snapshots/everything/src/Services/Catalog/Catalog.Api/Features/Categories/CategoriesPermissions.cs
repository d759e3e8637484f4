namespace Everything.Catalog.Features.Categories;

internal static class CategoriesPermissions
{
    public const string Read = "categories:read";
    public const string Write = "categories:write";
    public const string Admin = "categories:admin";
}

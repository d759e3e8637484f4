namespace Everything.Catalog.Features.Tags;

internal static class TagsPermissions
{
    public const string Write = "tags:write";
    public const string Admin = "tags:admin";
}

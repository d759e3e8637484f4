namespace Store.Catalog.Features.Brands;

internal static class BrandsPermissions
{
    public const string Read = "brands:read";
    public const string Write = "brands:write";
    public const string Admin = "brands:admin";
}

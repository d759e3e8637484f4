namespace Everything.Catalog.Features.Bundles;

internal static class BundlesPermissions
{
    public const string Read = "bundles:read";
    public const string Write = "bundles:write";
    public const string Admin = "bundles:admin";
}

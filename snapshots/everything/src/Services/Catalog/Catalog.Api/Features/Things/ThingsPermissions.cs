namespace Everything.Catalog.Features.Things;

internal static class ThingsPermissions
{
    public const string Read = "things:read";
    public const string Write = "things:write";
    public const string Admin = "things:admin";
}

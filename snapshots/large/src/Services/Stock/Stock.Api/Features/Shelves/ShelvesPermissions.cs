namespace Depot.Stock.Features.Shelves;

internal static class ShelvesPermissions
{
    public const string Read = "shelves:read";
    public const string Write = "shelves:write";
    public const string Admin = "shelves:admin";
}

namespace Depot.Stock.Features.Carriers;

internal static class CarriersPermissions
{
    public const string Read = "carriers:read";
    public const string Write = "carriers:write";
    public const string Admin = "carriers:admin";
}

namespace Depot.Stock.Features.Warehouses;

internal static class WarehousesPermissions
{
    public const string Read = "warehouses:read";
    public const string Write = "warehouses:write";
    public const string Admin = "warehouses:admin";
}

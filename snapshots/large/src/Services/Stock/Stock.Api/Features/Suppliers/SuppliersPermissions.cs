namespace Depot.Stock.Features.Suppliers;

internal static class SuppliersPermissions
{
    public const string Read = "suppliers:read";
    public const string Write = "suppliers:write";
    public const string Admin = "suppliers:admin";
}

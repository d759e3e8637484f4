namespace Shop.Suppliers.Features.Suppliers;

internal static class SuppliersPermissions
{
    public const string Write = "suppliers:write";
    public const string Admin = "suppliers:admin";
}

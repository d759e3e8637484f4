namespace Shop.Inventory.Features.Items;

internal static class ItemsPermissions
{
    public const string Read = "items:read";
    public const string Write = "items:write";
    public const string Admin = "items:admin";
}

namespace Depot.Stock.Features.Purchases;

internal static class PurchasesPermissions
{
    public const string Read = "purchases:read";
    public const string Write = "purchases:write";
    public const string Admin = "purchases:admin";
}

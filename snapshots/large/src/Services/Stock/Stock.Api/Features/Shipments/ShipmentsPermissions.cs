namespace Depot.Stock.Features.Shipments;

internal static class ShipmentsPermissions
{
    public const string Read = "shipments:read";
    public const string Write = "shipments:write";
    public const string Admin = "shipments:admin";
}

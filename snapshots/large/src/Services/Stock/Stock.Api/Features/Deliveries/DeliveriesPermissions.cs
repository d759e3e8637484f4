namespace Depot.Stock.Features.Deliveries;

internal static class DeliveriesPermissions
{
    public const string Read = "deliveries:read";
    public const string Write = "deliveries:write";
    public const string Admin = "deliveries:admin";
}

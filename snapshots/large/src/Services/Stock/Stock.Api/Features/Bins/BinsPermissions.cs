namespace Depot.Stock.Features.Bins;

internal static class BinsPermissions
{
    public const string Read = "bins:read";
    public const string Write = "bins:write";
    public const string Admin = "bins:admin";
}

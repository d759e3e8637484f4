namespace Depot.Stock.Features.Batches;

internal static class BatchesPermissions
{
    public const string Read = "batches:read";
    public const string Write = "batches:write";
    public const string Admin = "batches:admin";
}

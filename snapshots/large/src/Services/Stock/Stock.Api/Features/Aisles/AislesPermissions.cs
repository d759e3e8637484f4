namespace Depot.Stock.Features.Aisles;

internal static class AislesPermissions
{
    public const string Read = "aisles:read";
    public const string Write = "aisles:write";
    public const string Admin = "aisles:admin";
}

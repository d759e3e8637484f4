using Depot.ServiceDefaults;

namespace Depot.Stock.Features.Picks;

internal static class PicksPermissions
{
    public const string Read = "picks:read";
    public const string Write = "picks:write";
    public const string Admin = "picks:admin";

    /// <summary>Whose picks the caller may touch: their own, or with <see cref="Admin"/> everybody's (null).</summary>
    public static string? Scope(this Caller caller) => caller.Has(Admin) ? null : caller.Id;

    public static bool MayAccess(this Caller caller, string ownerId) => caller.Scope() is null || caller.Id == ownerId;
}

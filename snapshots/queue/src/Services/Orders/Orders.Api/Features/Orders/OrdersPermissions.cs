using Market.ServiceDefaults;

namespace Market.Orders.Features.Orders;

internal static class OrdersPermissions
{
    public const string Read = "orders:read";
    public const string Write = "orders:write";
    public const string Admin = "orders:admin";

    /// <summary>Whose orders the caller may touch: their own, or with <see cref="Admin"/> everybody's (null).</summary>
    public static string? Scope(this Caller caller) => caller.Has(Admin) ? null : caller.Id;

    public static bool MayAccess(this Caller caller, string ownerId) => caller.Scope() is null || caller.Id == ownerId;
}

using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Reservations;

internal static class ReservationsPermissions
{
    public const string Read = "reservations:read";
    public const string Write = "reservations:write";
    public const string Admin = "reservations:admin";

    /// <summary>Whose reservations the caller may touch: their own, or with <see cref="Admin"/> everybody's (null).</summary>
    public static string? Scope(this Caller caller) => caller.Has(Admin) ? null : caller.Id;

    public static bool MayAccess(this Caller caller, string ownerId) => caller.Scope() is null || caller.Id == ownerId;
}

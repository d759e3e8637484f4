using Shop.ServiceDefaults;

namespace Shop.Billing.Features.Invoices;

internal static class InvoicesPermissions
{
    public const string Read = "invoices:read";
    public const string Write = "invoices:write";
    public const string Admin = "invoices:admin";

    /// <summary>Whose invoices the caller may touch: their own, or with <see cref="Admin"/> everybody's (null).</summary>
    public static string? Scope(this Caller caller) => caller.Has(Admin) ? null : caller.Id;

    public static bool MayAccess(this Caller caller, string ownerId) => caller.Scope() is null || caller.Id == ownerId;
}

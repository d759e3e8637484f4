using Library.ServiceDefaults;

namespace Library.Lending.Features.Loans;

internal static class LoansPermissions
{
    public const string Read = "loans:read";
    public const string Write = "loans:write";
    public const string Admin = "loans:admin";

    /// <summary>Whose loans the caller may touch: their own, or with <see cref="Admin"/> everybody's (null).</summary>
    public static string? Scope(this Caller caller) => caller.Has(Admin) ? null : caller.Id;

    public static bool MayAccess(this Caller caller, string ownerId) => caller.Scope() is null || caller.Id == ownerId;
}

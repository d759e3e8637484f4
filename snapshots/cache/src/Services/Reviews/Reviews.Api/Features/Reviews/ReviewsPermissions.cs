using Store.ServiceDefaults;

namespace Store.Reviews.Features.Reviews;

internal static class ReviewsPermissions
{
    public const string Read = "reviews:read";
    public const string Write = "reviews:write";
    public const string Admin = "reviews:admin";

    /// <summary>Whose reviews the caller may touch: their own, or with <see cref="Admin"/> everybody's (null).</summary>
    public static string? Scope(this Caller caller) => caller.Has(Admin) ? null : caller.Id;

    public static bool MayAccess(this Caller caller, string ownerId) => caller.Scope() is null || caller.Id == ownerId;
}

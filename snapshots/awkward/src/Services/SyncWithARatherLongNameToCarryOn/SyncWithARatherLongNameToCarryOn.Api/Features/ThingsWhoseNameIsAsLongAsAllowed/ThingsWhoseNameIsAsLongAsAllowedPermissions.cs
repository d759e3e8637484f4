namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

internal static class ThingsWhoseNameIsAsLongAsAllowedPermissions
{
    public const string Read = "things-whose-name-is-as-long-as-allowed:read";
    public const string Write = "things-whose-name-is-as-long-as-allowed:write";
    public const string Admin = "things-whose-name-is-as-long-as-allowed:admin";
}

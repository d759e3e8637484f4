namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

internal static class ChildrenPermissions
{
    public const string Read = "children:read";
    public const string Write = "children:write";
    public const string Admin = "children:admin";
}

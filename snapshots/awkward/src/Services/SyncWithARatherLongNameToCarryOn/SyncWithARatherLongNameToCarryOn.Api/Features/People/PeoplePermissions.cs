namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

internal static class PeoplePermissions
{
    public const string Read = "people:read";
    public const string Write = "people:write";
    public const string Admin = "people:admin";
}

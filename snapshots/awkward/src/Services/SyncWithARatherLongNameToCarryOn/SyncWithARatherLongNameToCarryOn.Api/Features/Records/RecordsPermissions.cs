namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

internal static class RecordsPermissions
{
    public const string Read = "records:read";
    public const string Write = "records:write";
    public const string Admin = "records:admin";
}

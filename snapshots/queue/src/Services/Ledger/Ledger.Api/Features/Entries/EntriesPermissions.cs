namespace Market.Ledger.Features.Entries;

internal static class EntriesPermissions
{
    public const string Read = "entries:read";
    public const string Write = "entries:write";
    public const string Admin = "entries:admin";
}

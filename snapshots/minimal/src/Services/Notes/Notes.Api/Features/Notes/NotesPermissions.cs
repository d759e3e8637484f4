namespace Desk.Notes.Features.Notes;

internal static class NotesPermissions
{
    public const string Read = "notes:read";
    public const string Write = "notes:write";
    public const string Admin = "notes:admin";
}

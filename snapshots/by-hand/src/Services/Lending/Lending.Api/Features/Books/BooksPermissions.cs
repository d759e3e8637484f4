namespace Library.Lending.Features.Books;

internal static class BooksPermissions
{
    public const string Read = "books:read";
    public const string Write = "books:write";
    public const string Admin = "books:admin";
}

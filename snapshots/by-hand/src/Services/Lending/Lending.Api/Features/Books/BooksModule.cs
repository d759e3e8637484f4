namespace Library.Lending.Features.Books;

/// <summary>The use cases of books, version 1.</summary>
internal static class BooksModule
{
    public static void AddBooks(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BooksJson.Default));

    public static void MapBooks(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/books").WithGroupName("v1").WithTags("Books")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateBook.Map(api);
        DeleteBook.Map(api);
        GetBook.Map(api);
        ListBooks.Map(api);
        UpdateBook.Map(api);
    }
}

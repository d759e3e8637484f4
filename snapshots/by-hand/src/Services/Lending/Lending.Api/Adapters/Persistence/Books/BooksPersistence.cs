using Library.Lending.Domain;
using Library.Lending.Features.Books;

namespace Library.Lending.Adapters.Persistence.Books;

internal static class BooksPersistence
{
    public static void AddBooksPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IBooks, BookStore>();
        builder.Services.AddSingleton<IBookChecks, BookChecks>();
        builder.Services.AddSingleton<IBookQueries, BookQueries>();
    }
}

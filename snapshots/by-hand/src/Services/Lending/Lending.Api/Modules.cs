using Library.Lending.Adapters.Persistence;
using Library.Lending.Adapters.Persistence.Books;
using Library.Lending.Adapters.Persistence.Loans;
using Library.Lending.Features.Books;
using Library.Lending.Features.Loans;

namespace Library.Lending;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddBooks();
        builder.AddBooksPersistence();
        builder.AddLoans();
        builder.AddLoansPersistence();
        builder.AddPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapBooks();
        app.MapLoans();
    }
}

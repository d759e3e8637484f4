using Library.Lending.Domain;
using Library.Lending.Features.Books;
using Microsoft.EntityFrameworkCore;

namespace Library.Lending.Adapters.Persistence.Books;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class BookChecks(LendingDb factory) : IBookChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Book book, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Book>().Where(row => row.Id != book.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Isbn == book.Isbn, cancellationToken))
        {
            taken["isbn"] = ["This isbn is taken."];
        }

        return taken;
    }
}

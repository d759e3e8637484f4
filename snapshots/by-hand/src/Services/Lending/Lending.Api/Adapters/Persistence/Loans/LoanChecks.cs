using Library.Lending.Domain;
using Library.Lending.Features.Loans;
using Library.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace Library.Lending.Adapters.Persistence.Loans;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class LoanChecks(LendingDb factory) : ILoanChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        LoanDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Book>().AnyAsync(
                row => row.Id == details.BookId, cancellationToken))
        {
            missing["bookId"] = [$"There is no book {details.BookId}."];
        }

        return missing;
    }
}

using Library.Lending.Domain;
using Microsoft.EntityFrameworkCore;

namespace Library.Lending.Adapters.Persistence.Loans;

internal sealed class LoanStore(LendingDbContext db) : ILoans
{
    public Task<Loan?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Loan>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Loan loan) => db.Add(loan);

    public void Remove(Loan loan) => db.Remove(loan);
}

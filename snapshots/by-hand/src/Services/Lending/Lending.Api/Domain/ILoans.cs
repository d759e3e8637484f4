namespace Library.Lending.Domain;

/// <summary>The write side of loans: changes are kept until the unit of work saves them.</summary>
public interface ILoans
{
    Task<Loan?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Loan loan);

    void Remove(Loan loan);
}

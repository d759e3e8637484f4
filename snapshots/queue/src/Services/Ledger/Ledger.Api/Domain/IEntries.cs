namespace Market.Ledger.Domain;

/// <summary>The write side of entries: changes are kept until the unit of work saves them.</summary>
public interface IEntries
{
    Task<Entry?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Entry entry);

    void Remove(Entry entry);
}

namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>The write side of records: changes are kept until the unit of work saves them.</summary>
public interface IRecords
{
    Task<Record?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Record theRecord);

    void Remove(Record theRecord);
}

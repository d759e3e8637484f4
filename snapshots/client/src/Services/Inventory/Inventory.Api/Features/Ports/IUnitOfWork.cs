namespace Shop.Inventory.Features.Ports;

public enum SaveResult
{
    Saved,

    /// <summary>Somebody else changed an aggregate since it was read.</summary>
    Stale,

    /// <summary>A row with the same key exists.</summary>
    Duplicate,

    /// <summary>A row it refers to is missing, or a row to be deleted is still referred to.</summary>
    Reference,
}

/// <summary>Saves what was changed in one transaction.</summary>
public interface IUnitOfWork
{
    Task<SaveResult> SaveAsync(CancellationToken cancellationToken);
}

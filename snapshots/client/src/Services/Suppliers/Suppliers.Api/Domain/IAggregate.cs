namespace Shop.Suppliers.Domain;

/// <summary>A consistency boundary: saved as a whole, guarded by its version.</summary>
public interface IAggregate
{
    Guid Id { get; }

    long Version { get; }
}

using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Suppliers;

/// <summary>What only the database knows of a supplier. Answers name the fields as clients know them.</summary>
internal interface ISupplierChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Supplier supplier, CancellationToken cancellationToken);
}

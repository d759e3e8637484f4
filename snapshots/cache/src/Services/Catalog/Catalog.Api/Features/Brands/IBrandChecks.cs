using Store.Catalog.Domain;

namespace Store.Catalog.Features.Brands;

/// <summary>What only the database knows of a brand. Answers name the fields as clients know them.</summary>
internal interface IBrandChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Brand brand, CancellationToken cancellationToken);
}

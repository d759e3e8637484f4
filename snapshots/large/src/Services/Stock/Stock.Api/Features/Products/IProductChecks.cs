using Depot.Stock.Domain;

namespace Depot.Stock.Features.Products;

/// <summary>What only the database knows of a product. Answers name the fields as clients know them.</summary>
internal interface IProductChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Product product, CancellationToken cancellationToken);
}

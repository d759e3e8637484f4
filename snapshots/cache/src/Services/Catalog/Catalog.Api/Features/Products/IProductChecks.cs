using Store.Catalog.Domain;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

/// <summary>What only the database knows of a product. Answers name the fields as clients know them.</summary>
internal interface IProductChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(ProductDetails details, Caller caller, CancellationToken cancellationToken);
}

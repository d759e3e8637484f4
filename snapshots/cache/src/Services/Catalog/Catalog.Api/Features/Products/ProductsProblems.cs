using Microsoft.AspNetCore.Http.HttpResults;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

internal static class ProductsProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a product refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the product refers to was just deleted.");
}

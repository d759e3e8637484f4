using Microsoft.AspNetCore.Http.HttpResults;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Brands;

internal static class BrandsProblems
{
    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another brand has this already.", fields);
}

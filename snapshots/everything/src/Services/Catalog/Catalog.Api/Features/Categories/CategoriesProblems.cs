using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Everything.Catalog.Features.Categories;

internal static class CategoriesProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a category refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the category refers to was just deleted.");

    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another category has this already.", fields);
}

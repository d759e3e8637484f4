using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Everything.Catalog.Features.Reviews;

internal static class ReviewsProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a review refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the review refers to was just deleted.");

    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another review has this already.", fields);
}

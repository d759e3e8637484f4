using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Everything.Catalog.Features.Things;

internal static class ThingsProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a thing refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the thing refers to was just deleted.");

    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another thing has this already.", fields);
}

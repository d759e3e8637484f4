using Depot.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Depot.Stock.Features.Bins;

internal static class BinsProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a bin refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the bin refers to was just deleted.");

    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another bin has this already.", fields);
}

using Depot.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Depot.Stock.Features.Aisles;

internal static class AislesProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What an aisle refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the aisle refers to was just deleted.");

    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another aisle has this already.", fields);
}

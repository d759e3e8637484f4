using Depot.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Depot.Stock.Features.Purchases;

internal static class PurchasesProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a purchase refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the purchase refers to was just deleted.");

    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another purchase has this already.", fields);
}

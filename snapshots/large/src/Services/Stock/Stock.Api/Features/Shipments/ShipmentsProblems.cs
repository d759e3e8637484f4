using Depot.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Depot.Stock.Features.Shipments;

internal static class ShipmentsProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a shipment refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the shipment refers to was just deleted.");

    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another shipment has this already.", fields);
}

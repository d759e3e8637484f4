using A.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

internal static class ThingsWhoseNameIsAsLongAsAllowedProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What an an item whose name is as long as allowed refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the an item whose name is as long as allowed refers to was just deleted.");

    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another an item whose name is as long as allowed has this already.", fields);
}

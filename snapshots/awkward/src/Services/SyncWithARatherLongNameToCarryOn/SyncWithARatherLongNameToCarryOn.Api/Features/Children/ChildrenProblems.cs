using A.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

internal static class ChildrenProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a child refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the child refers to was just deleted.");
}

using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Everything.Catalog.Features.Tags;

internal static class TagsProblems
{
    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another tag has this already.", fields);
}

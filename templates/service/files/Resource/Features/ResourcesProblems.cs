using Microsoft.AspNetCore.Http.HttpResults;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

internal static class {{ resource.plural.pascal }}Problems
{
{%- if resource.checks %}
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What {{ resource.a }} refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the {{ resource.name.words }} refers to was just deleted.");
{% endif %}
{%- if resource.uniques %}
    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another {{ resource.name.words }} has this already.", fields);
{% endif %}
}

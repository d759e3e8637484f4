using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
{%- if resource.filters_enums %}
using {{ service.namespace }}.Domain;
{%- endif %}
using {{ service.namespace }}.Features.Ports;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record List{{ resource.plural.pascal }}Query(
{%- for filter in resource.filters %}
    [property: FromQuery(Name = "{{ filter.json }}"), {{ filter.attribute }}] string? {{ filter.property }} = null,
{%- endfor %}
    [property: FromQuery(Name = "sort"), AllowedValues({% for sort in resource.sorts %}"{{ sort.name }}", "-{{ sort.name }}"{% if not loop.last %}, {% endif %}{% endfor %})] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists {{ resource.plural.words }} by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class List{{ resource.plural.pascal }}
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(List{{ resource.plural.pascal }})).WithSummary("List {{ resource.plural.words }}")
            .ProducesValidationProblem().KnownQueryOnly()
            .{% if resource.public %}AllowAnonymous(){% else %}RequirePermission({{ resource.plural.pascal }}Permissions.Read){% endif %};
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .{% if resource.public %}AllowAnonymous(){% else %}RequirePermission({{ resource.plural.pascal }}Permissions.Read){% endif %};
    }

    internal static async Task<Results<Ok<Page<{{ resource.item }}>>, ProblemHttpResult>> Handle(
        [AsParameters] List{{ resource.plural.pascal }}Query query, {% if resource.private %}Caller caller, {% endif %}I{{ resource.name.pascal }}Queries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, {% if resource.private %}caller.Scope(), {% endif %}cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

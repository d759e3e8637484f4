using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using {{ service.namespace }}.Domain;
using {{ service.namespace }}.Features.Ports;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>Removes {{ resource.a }} for good.</summary>
internal static class Delete{{ resource.name.pascal }}
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(Delete{{ resource.name.pascal }})).WithSummary("Delete {{ resource.a }}")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission({{ resource.plural.pascal }}Permissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        I{{ resource.plural.pascal }} {{ resource.vars }},
{%- if service.with.queue and resource.publishes_on.delete %}
        IEventPublisher events,
{%- endif %}
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await {{ resource.vars }}.FindAsync(id, cancellationToken) is not { } {{ resource.var }})
        {
            return Problems.NotFound($"There is no {{ resource.name.words }} {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, {{ resource.name.pascal }}View.Of({{ resource.var }}).Tag()))
        {
            return Problems.PreconditionFailed($"{{ resource.name.words | capitalize }} {id} has changed; read it again.");
        }

        {{ resource.vars }}.Remove({{ resource.var }});
{%- if service.with.queue %}{% for event in resource.events %}{% if event.moment == "deleted" %}
        events.Publish{{ event.verb }}({{ resource.var }});
{%- endif %}{% endfor %}{% endif %}
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
{%- if resource.needed_by %}
            SaveResult.Reference => Problems.Conflict($"{{ resource.name.words | capitalize }} {id} is still needed by {{ resource.needed_by }}."),
{%- endif %}
            _ => Problems.Conflict($"{{ resource.name.words | capitalize }} {id} was changed by somebody else; try again."),
        };
    }
}

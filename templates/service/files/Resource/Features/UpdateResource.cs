using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using {{ service.namespace }}.Domain;
using {{ service.namespace }}.Features.Ports;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>Replaces {{ resource.a }}, if the client has seen its current version.</summary>
internal static class Update{{ resource.name.pascal }}
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(Update{{ resource.name.pascal }})).WithSummary("Replace {{ resource.a }}")
        .ProducesValidationProblem().ProducesProblem(404){% if resource.uniques %}.ProducesProblem(409){% endif %}.ProducesProblem(412){% if resource.checks %}.ProducesProblem(422){% endif %}.ProducesProblem(428).ProducesETag()
        .RequirePermission({{ resource.plural.pascal }}Permissions.Write);

    internal static async Task<Results<Ok<{{ resource.name.pascal }}View>, ProblemHttpResult>> Handle(
        Guid id,
        {{ resource.name.pascal }}Request request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
{%- if resource.owner or resource.checks %}
        Caller caller,
{%- endif %}
        HttpResponse response,
        I{{ resource.plural.pascal }} {{ resource.vars }},
{%- if resource.checks or resource.uniques %}
        I{{ resource.name.pascal }}Checks checks,
{%- endif %}
{%- if service.with.queue and (resource.publishes_on.update or resource.publishes_on.turn) %}
        IEventPublisher events,
{%- endif %}
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the {{ resource.name.words }} you read in If-Match.");
        }

        if (await {{ resource.vars }}.FindAsync(id, cancellationToken) is not { } {{ resource.var }}{% if resource.owner %} || !caller.MayAccess({{ resource.var }}.OwnerId){% endif %})
        {
            return Problems.NotFound($"There is no {{ resource.name.words }} {id}.");
        }

        if (!ETags.Matches(ifMatch, {{ resource.name.pascal }}View.Of({{ resource.var }}).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
{%- if resource.checks %}
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return {{ resource.plural.pascal }}Problems.Missing(missing);
        }
{% endif %}
{%- if service.with.queue %}{% for event in resource.events %}{% if event.turned %}
        var {{ event.turned.before }} = {{ resource.var }}.{{ event.turned.property }} == {{ event.turned.value }};
{%- endif %}{% endfor %}{% endif %}
        {{ resource.var }}.Change(details, clock.Now());
{%- if service.with.queue %}{% for event in resource.events %}{% if event.moment == "updated" %}
        events.Publish{{ event.verb }}({{ resource.var }});
{%- endif %}{% endfor %}{% endif %}
{%- if service.with.queue %}{% for event in resource.events %}{% if event.moment == "value" %}
        if (!{{ event.turned.before }} && {{ resource.var }}.{{ event.turned.property }} == {{ event.turned.value }})
        {
            events.Publish{{ event.verb }}({{ resource.var }});
        }
{%- endif %}{% endfor %}{% endif %}
{%- if service.with.queue and resource.publishes_on.turn %}
{% endif %}
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = {{ resource.name.pascal }}View.Of({{ resource.var }});
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
{%- if resource.uniques %}
            case SaveResult.Duplicate:
                return {{ resource.plural.pascal }}Problems.Taken(await checks.TakenAsync({{ resource.var }}, cancellationToken));
{%- endif %}
{%- if resource.checks %}
            case SaveResult.Reference:
                return {{ resource.plural.pascal }}Problems.Gone();
{%- endif %}
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"{{ resource.name.words | capitalize }} {id} has changed; read it again.");
}

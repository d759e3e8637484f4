using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using {{ service.namespace }}.Domain;
using {{ service.namespace }}.Features.Ports;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>Makes {{ resource.a }}. The same Idempotency-Key gives the same answer, and one {{ resource.name.words }}.</summary>
internal static class Create{{ resource.name.pascal }}
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(Create{{ resource.name.pascal }})).WithSummary("Create {{ resource.a }}")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission({{ resource.plural.pascal }}Permissions.Write);

    internal static async Task<Results<Created<{{ resource.name.pascal }}View>, ProblemHttpResult>> Handle(
        {{ resource.name.pascal }}Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        I{{ resource.plural.pascal }} {{ resource.vars }},
{%- if resource.checks or resource.uniques %}
        I{{ resource.name.pascal }}Checks checks,
{%- endif %}
        IIdempotency idempotency,
{%- if service.with.queue and resource.publishes_on.create %}
        IEventPublisher events,
{%- endif %}
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, {{ resource.plural.pascal }}Json.Default.{{ resource.name.pascal }}Request);
        var once = IdempotentRequest.Of(caller.Id, nameof(Create{{ resource.name.pascal }}), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, {{ resource.plural.pascal }}Json.Default.{{ resource.name.pascal }}View)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
{%- if resource.checks %}
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return {{ resource.plural.pascal }}Problems.Missing(missing);
        }
{% endif %}
        var {{ resource.var }} = {{ resource.ty }}.Create(details, {% if resource.owner %}caller.Id, {% endif %}clock.Now());
        var view = {{ resource.name.pascal }}View.Of({{ resource.var }});
        {{ resource.vars }}.Add({{ resource.var }});
{%- if service.with.queue %}{% for event in resource.events %}{% if event.moment == "created" %}
        events.Publish{{ event.verb }}({{ resource.var }});
{%- endif %}{% endfor %}{% endif %}
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, {{ resource.plural.pascal }}Json.Default.{{ resource.name.pascal }}View));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
{%- if resource.uniques %}
            SaveResult.Duplicate when await checks.TakenAsync({{ resource.var }}, cancellationToken) is { Count: > 0 } taken =>
                {{ resource.plural.pascal }}Problems.Taken(taken),
{%- endif %}
{%- if resource.checks %}
            SaveResult.Reference => {{ resource.plural.pascal }}Problems.Gone(),
{%- endif %}
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<{{ resource.name.pascal }}View> Created(HttpResponse response, {{ resource.name.pascal }}View view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/{{ resource.plural.kebab }}/{view.Id}", view);
    }
}

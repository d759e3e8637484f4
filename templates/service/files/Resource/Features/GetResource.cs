using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>Reads one {{ resource.name.words }}; answers 304 to a client that has this version.</summary>
internal static class Get{{ resource.name.pascal }}
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(Get{{ resource.name.pascal }})).WithSummary("Read {{ resource.a }}")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .{% if resource.public %}AllowAnonymous(){% else %}RequirePermission({{ resource.plural.pascal }}Permissions.Read){% endif %};
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .{% if resource.public %}AllowAnonymous(){% else %}RequirePermission({{ resource.plural.pascal }}Permissions.Read){% endif %};
    }

    internal static async Task<Results<Ok<{{ resource.name.pascal }}View>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
{%- if resource.private %}
        Caller caller,
{%- endif %}
        HttpResponse response,
        I{{ resource.name.pascal }}Queries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view{% if resource.private %} || !caller.MayAccess(view.OwnerId){% endif %})
        {
            return Problems.NotFound($"There is no {{ resource.name.words }} {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}

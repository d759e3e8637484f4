using A.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>Reads one an item whose name is as long as allowed; answers 304 to a client that has this version.</summary>
internal static class GetAnItemWhoseNameIsAsLongAsAllowed
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetAnItemWhoseNameIsAsLongAsAllowed)).WithSummary("Read an an item whose name is as long as allowed")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(ThingsWhoseNameIsAsLongAsAllowedPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(ThingsWhoseNameIsAsLongAsAllowedPermissions.Read);
    }

    internal static async Task<Results<Ok<AnItemWhoseNameIsAsLongAsAllowedView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        HttpResponse response,
        IAnItemWhoseNameIsAsLongAsAllowedQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view)
        {
            return Problems.NotFound($"There is no an item whose name is as long as allowed {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}

using Depot.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Picks;

/// <summary>Reads one pick; answers 304 to a client that has this version.</summary>
internal static class GetPick
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetPick)).WithSummary("Read a pick")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(PicksPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(PicksPermissions.Read);
    }

    internal static async Task<Results<Ok<PickView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        Caller caller,
        HttpResponse response,
        IPickQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view || !caller.MayAccess(view.OwnerId))
        {
            return Problems.NotFound($"There is no pick {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}

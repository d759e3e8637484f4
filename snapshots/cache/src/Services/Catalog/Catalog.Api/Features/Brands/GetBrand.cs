using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Brands;

/// <summary>Reads one brand; answers 304 to a client that has this version.</summary>
internal static class GetBrand
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetBrand)).WithSummary("Read a brand")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(BrandsPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(BrandsPermissions.Read);
    }

    internal static async Task<Results<Ok<BrandView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        HttpResponse response,
        IBrandQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view)
        {
            return Problems.NotFound($"There is no brand {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}

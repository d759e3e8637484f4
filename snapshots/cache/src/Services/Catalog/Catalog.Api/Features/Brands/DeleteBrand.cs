using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Brands;

/// <summary>Removes a brand for good.</summary>
internal static class DeleteBrand
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteBrand)).WithSummary("Delete a brand")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(BrandsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IBrands brands,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await brands.FindAsync(id, cancellationToken) is not { } brand)
        {
            return Problems.NotFound($"There is no brand {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, BrandView.Of(brand).Tag()))
        {
            return Problems.PreconditionFailed($"Brand {id} has changed; read it again.");
        }

        brands.Remove(brand);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Brand {id} was changed by somebody else; try again."),
        };
    }
}

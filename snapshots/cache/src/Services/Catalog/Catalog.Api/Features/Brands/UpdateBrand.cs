using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Brands;

/// <summary>Replaces a brand, if the client has seen its current version.</summary>
internal static class UpdateBrand
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateBrand)).WithSummary("Replace a brand")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(BrandsPermissions.Write);

    internal static async Task<Results<Ok<BrandView>, ProblemHttpResult>> Handle(
        Guid id,
        BrandRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        IBrands brands,
        IBrandChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the brand you read in If-Match.");
        }

        if (await brands.FindAsync(id, cancellationToken) is not { } brand)
        {
            return Problems.NotFound($"There is no brand {id}.");
        }

        if (!ETags.Matches(ifMatch, BrandView.Of(brand).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        brand.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = BrandView.Of(brand);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return BrandsProblems.Taken(await checks.TakenAsync(brand, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Brand {id} has changed; read it again.");
}

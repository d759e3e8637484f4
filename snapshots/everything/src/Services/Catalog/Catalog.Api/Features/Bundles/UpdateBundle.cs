using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Bundles;

/// <summary>Replaces a bundle, if the client has seen its current version.</summary>
internal static class UpdateBundle
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateBundle)).WithSummary("Replace a bundle")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(BundlesPermissions.Write);

    internal static async Task<Results<Ok<BundleView>, ProblemHttpResult>> Handle(
        Guid id,
        BundleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        IBundles bundles,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the bundle you read in If-Match.");
        }

        if (await bundles.FindAsync(id, cancellationToken) is not { } bundle)
        {
            return Problems.NotFound($"There is no bundle {id}.");
        }

        if (!ETags.Matches(ifMatch, BundleView.Of(bundle).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        bundle.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = BundleView.Of(bundle);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Bundle {id} has changed; read it again.");
}

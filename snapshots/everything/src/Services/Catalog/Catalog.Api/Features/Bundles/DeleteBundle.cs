using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Bundles;

/// <summary>Removes a bundle for good.</summary>
internal static class DeleteBundle
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteBundle)).WithSummary("Delete a bundle")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(BundlesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IBundles bundles,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await bundles.FindAsync(id, cancellationToken) is not { } bundle)
        {
            return Problems.NotFound($"There is no bundle {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, BundleView.Of(bundle).Tag()))
        {
            return Problems.PreconditionFailed($"Bundle {id} has changed; read it again.");
        }

        bundles.Remove(bundle);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Bundle {id} was changed by somebody else; try again."),
        };
    }
}

using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Batches;

/// <summary>Removes a batch for good.</summary>
internal static class DeleteBatch
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteBatch)).WithSummary("Delete a batch")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(BatchesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IBatches batches,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await batches.FindAsync(id, cancellationToken) is not { } batch)
        {
            return Problems.NotFound($"There is no batch {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, BatchView.Of(batch).Tag()))
        {
            return Problems.PreconditionFailed($"Batch {id} has changed; read it again.");
        }

        batches.Remove(batch);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Batch {id} was changed by somebody else; try again."),
        };
    }
}

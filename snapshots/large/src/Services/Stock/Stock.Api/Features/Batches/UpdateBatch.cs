using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Batches;

/// <summary>Replaces a batch, if the client has seen its current version.</summary>
internal static class UpdateBatch
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateBatch)).WithSummary("Replace a batch")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(BatchesPermissions.Write);

    internal static async Task<Results<Ok<BatchView>, ProblemHttpResult>> Handle(
        Guid id,
        BatchRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IBatches batches,
        IBatchChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the batch you read in If-Match.");
        }

        if (await batches.FindAsync(id, cancellationToken) is not { } batch)
        {
            return Problems.NotFound($"There is no batch {id}.");
        }

        if (!ETags.Matches(ifMatch, BatchView.Of(batch).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return BatchesProblems.Missing(missing);
        }

        batch.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = BatchView.Of(batch);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return BatchesProblems.Taken(await checks.TakenAsync(batch, cancellationToken));
            case SaveResult.Reference:
                return BatchesProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Batch {id} has changed; read it again.");
}

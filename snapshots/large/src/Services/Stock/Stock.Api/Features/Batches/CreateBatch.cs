using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Batches;

/// <summary>Makes a batch. The same Idempotency-Key gives the same answer, and one batch.</summary>
internal static class CreateBatch
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateBatch)).WithSummary("Create a batch")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(BatchesPermissions.Write);

    internal static async Task<Results<Created<BatchView>, ProblemHttpResult>> Handle(
        BatchRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IBatches batches,
        IBatchChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, BatchesJson.Default.BatchRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateBatch), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, BatchesJson.Default.BatchView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return BatchesProblems.Missing(missing);
        }

        var batch = Batch.Create(details, clock.Now());
        var view = BatchView.Of(batch);
        batches.Add(batch);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, BatchesJson.Default.BatchView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(batch, cancellationToken) is { Count: > 0 } taken =>
                BatchesProblems.Taken(taken),
            SaveResult.Reference => BatchesProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<BatchView> Created(HttpResponse response, BatchView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/batches/{view.Id}", view);
    }
}

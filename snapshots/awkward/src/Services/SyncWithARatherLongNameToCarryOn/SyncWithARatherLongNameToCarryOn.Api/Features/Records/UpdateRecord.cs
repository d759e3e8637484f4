using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>Replaces a record, if the client has seen its current version.</summary>
internal static class UpdateRecord
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateRecord)).WithSummary("Replace a record")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(RecordsPermissions.Write);

    internal static async Task<Results<Ok<RecordView>, ProblemHttpResult>> Handle(
        Guid id,
        RecordRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        IRecords records,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the record you read in If-Match.");
        }

        if (await records.FindAsync(id, cancellationToken) is not { } theRecord)
        {
            return Problems.NotFound($"There is no record {id}.");
        }

        if (!ETags.Matches(ifMatch, RecordView.Of(theRecord).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        theRecord.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = RecordView.Of(theRecord);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Record {id} has changed; read it again.");
}

using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>Removes a record for good.</summary>
internal static class DeleteRecord
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteRecord)).WithSummary("Delete a record")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(RecordsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IRecords records,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is not { } theRecord)
        {
            return Problems.NotFound($"There is no record {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, RecordView.Of(theRecord).Tag()))
        {
            return Problems.PreconditionFailed($"Record {id} has changed; read it again.");
        }

        records.Remove(theRecord);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Record {id} is still needed by things whose name is as long as allowed."),
            _ => Problems.Conflict($"Record {id} was changed by somebody else; try again."),
        };
    }
}

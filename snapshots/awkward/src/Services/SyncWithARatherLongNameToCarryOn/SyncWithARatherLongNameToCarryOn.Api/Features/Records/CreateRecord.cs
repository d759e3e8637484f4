using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>Makes a record. The same Idempotency-Key gives the same answer, and one record.</summary>
internal static class CreateRecord
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateRecord)).WithSummary("Create a record")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(RecordsPermissions.Write);

    internal static async Task<Results<Created<RecordView>, ProblemHttpResult>> Handle(
        RecordRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IRecords records,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, RecordsJson.Default.RecordRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateRecord), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, RecordsJson.Default.RecordView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var theRecord = Domain.Record.Create(details, clock.Now());
        var view = RecordView.Of(theRecord);
        records.Add(theRecord);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, RecordsJson.Default.RecordView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<RecordView> Created(HttpResponse response, RecordView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/records/{view.Id}", view);
    }
}

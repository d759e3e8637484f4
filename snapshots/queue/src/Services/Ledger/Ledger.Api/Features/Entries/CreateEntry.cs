using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Market.Ledger.Domain;
using Market.Ledger.Features.Ports;
using Market.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Market.Ledger.Features.Entries;

/// <summary>Makes an entry. The same Idempotency-Key gives the same answer, and one entry.</summary>
internal static class CreateEntry
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateEntry)).WithSummary("Create an entry")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(EntriesPermissions.Write);

    internal static async Task<Results<Created<EntryView>, ProblemHttpResult>> Handle(
        EntryRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IEntries entries,
        IIdempotency idempotency,
        IEventPublisher events,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, EntriesJson.Default.EntryRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateEntry), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, EntriesJson.Default.EntryView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var entry = Entry.Create(details, clock.Now());
        var view = EntryView.Of(entry);
        entries.Add(entry);
        events.PublishCreated(entry);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, EntriesJson.Default.EntryView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<EntryView> Created(HttpResponse response, EntryView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/entries/{view.Id}", view);
    }
}

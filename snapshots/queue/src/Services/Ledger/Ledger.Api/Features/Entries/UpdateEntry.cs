using Market.Ledger.Domain;
using Market.Ledger.Features.Ports;
using Market.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Market.Ledger.Features.Entries;

/// <summary>Replaces an entry, if the client has seen its current version.</summary>
internal static class UpdateEntry
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateEntry)).WithSummary("Replace an entry")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(EntriesPermissions.Write);

    internal static async Task<Results<Ok<EntryView>, ProblemHttpResult>> Handle(
        Guid id,
        EntryRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        IEntries entries,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the entry you read in If-Match.");
        }

        if (await entries.FindAsync(id, cancellationToken) is not { } entry)
        {
            return Problems.NotFound($"There is no entry {id}.");
        }

        if (!ETags.Matches(ifMatch, EntryView.Of(entry).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        entry.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = EntryView.Of(entry);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Entry {id} has changed; read it again.");
}

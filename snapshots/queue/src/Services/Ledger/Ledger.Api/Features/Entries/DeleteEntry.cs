using Market.Ledger.Domain;
using Market.Ledger.Features.Ports;
using Market.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Market.Ledger.Features.Entries;

/// <summary>Removes an entry for good.</summary>
internal static class DeleteEntry
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteEntry)).WithSummary("Delete an entry")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(EntriesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IEntries entries,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await entries.FindAsync(id, cancellationToken) is not { } entry)
        {
            return Problems.NotFound($"There is no entry {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, EntryView.Of(entry).Tag()))
        {
            return Problems.PreconditionFailed($"Entry {id} has changed; read it again.");
        }

        entries.Remove(entry);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Entry {id} was changed by somebody else; try again."),
        };
    }
}

using System.ComponentModel.DataAnnotations;
using Market.Ledger.Features.Ports;
using Market.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Market.Ledger.Features.Entries;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListEntriesQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists entries by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListEntries
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListEntries)).WithSummary("List entries")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(EntriesPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(EntriesPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<EntryView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListEntriesQuery query, IEntryQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

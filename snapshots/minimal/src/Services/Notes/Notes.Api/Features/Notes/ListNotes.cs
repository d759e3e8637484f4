using System.ComponentModel.DataAnnotations;
using Desk.Notes.Features.Ports;
using Desk.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Desk.Notes.Features.Notes;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListNotesQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists notes by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListNotes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListNotes)).WithSummary("List notes")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(NotesPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(NotesPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<NoteView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListNotesQuery query, INoteQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}

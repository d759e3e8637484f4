using Desk.Notes.Domain;
using Desk.Notes.Features.Ports;
using Desk.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Desk.Notes.Features.Notes;

/// <summary>Removes a note for good.</summary>
internal static class DeleteNote
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteNote)).WithSummary("Delete a note")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(NotesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        INotes notes,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await notes.FindAsync(id, cancellationToken) is not { } note)
        {
            return Problems.NotFound($"There is no note {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, NoteView.Of(note).Tag()))
        {
            return Problems.PreconditionFailed($"Note {id} has changed; read it again.");
        }

        notes.Remove(note);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Note {id} was changed by somebody else; try again."),
        };
    }
}

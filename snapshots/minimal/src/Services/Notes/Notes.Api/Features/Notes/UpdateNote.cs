using Desk.Notes.Domain;
using Desk.Notes.Features.Ports;
using Desk.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Desk.Notes.Features.Notes;

/// <summary>Replaces a note, if the client has seen its current version.</summary>
internal static class UpdateNote
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateNote)).WithSummary("Replace a note")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(NotesPermissions.Write);

    internal static async Task<Results<Ok<NoteView>, ProblemHttpResult>> Handle(
        Guid id,
        NoteRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        INotes notes,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the note you read in If-Match.");
        }

        if (await notes.FindAsync(id, cancellationToken) is not { } note)
        {
            return Problems.NotFound($"There is no note {id}.");
        }

        if (!ETags.Matches(ifMatch, NoteView.Of(note).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        note.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = NoteView.Of(note);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Note {id} has changed; read it again.");
}

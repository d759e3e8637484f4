using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Desk.Notes.Domain;
using Desk.Notes.Features.Ports;
using Desk.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Desk.Notes.Features.Notes;

/// <summary>Makes a note. The same Idempotency-Key gives the same answer, and one note.</summary>
internal static class CreateNote
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateNote)).WithSummary("Create a note")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(NotesPermissions.Write);

    internal static async Task<Results<Created<NoteView>, ProblemHttpResult>> Handle(
        NoteRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        INotes notes,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, NotesJson.Default.NoteRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateNote), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, NotesJson.Default.NoteView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var note = Note.Create(details, clock.Now());
        var view = NoteView.Of(note);
        notes.Add(note);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, NotesJson.Default.NoteView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<NoteView> Created(HttpResponse response, NoteView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/notes/{view.Id}", view);
    }
}

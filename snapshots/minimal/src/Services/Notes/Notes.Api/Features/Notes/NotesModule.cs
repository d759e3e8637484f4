namespace Desk.Notes.Features.Notes;

/// <summary>The use cases of notes, version 1.</summary>
internal static class NotesModule
{
    public static void AddNotes(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, NotesJson.Default));

    public static void MapNotes(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/notes").WithGroupName("v1").WithTags("Notes")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateNote.Map(api);
        DeleteNote.Map(api);
        GetNote.Map(api);
        ListNotes.Map(api);
        UpdateNote.Map(api);
    }
}

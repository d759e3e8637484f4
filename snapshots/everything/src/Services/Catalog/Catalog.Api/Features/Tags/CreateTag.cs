using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Tags;

/// <summary>Makes a tag. The same Idempotency-Key gives the same answer, and one tag.</summary>
internal static class CreateTag
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateTag)).WithSummary("Create a tag")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(TagsPermissions.Write);

    internal static async Task<Results<Created<TagView>, ProblemHttpResult>> Handle(
        TagRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        ITags tags,
        ITagChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, TagsJson.Default.TagRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateTag), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, TagsJson.Default.TagView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var theTag = Tag.Create(details, clock.Now());
        var view = TagView.Of(theTag);
        tags.Add(theTag);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, TagsJson.Default.TagView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(theTag, cancellationToken) is { Count: > 0 } taken =>
                TagsProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<TagView> Created(HttpResponse response, TagView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/tags/{view.Id}", view);
    }
}

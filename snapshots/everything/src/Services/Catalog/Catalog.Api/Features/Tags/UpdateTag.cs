using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Tags;

/// <summary>Replaces a tag, if the client has seen its current version.</summary>
internal static class UpdateTag
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateTag)).WithSummary("Replace a tag")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(TagsPermissions.Write);

    internal static async Task<Results<Ok<TagView>, ProblemHttpResult>> Handle(
        Guid id,
        TagRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        ITags tags,
        ITagChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the tag you read in If-Match.");
        }

        if (await tags.FindAsync(id, cancellationToken) is not { } theTag)
        {
            return Problems.NotFound($"There is no tag {id}.");
        }

        if (!ETags.Matches(ifMatch, TagView.Of(theTag).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        theTag.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = TagView.Of(theTag);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return TagsProblems.Taken(await checks.TakenAsync(theTag, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Tag {id} has changed; read it again.");
}

using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Tags;

/// <summary>Removes a tag for good.</summary>
internal static class DeleteTag
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteTag)).WithSummary("Delete a tag")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(TagsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ITags tags,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await tags.FindAsync(id, cancellationToken) is not { } theTag)
        {
            return Problems.NotFound($"There is no tag {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, TagView.Of(theTag).Tag()))
        {
            return Problems.PreconditionFailed($"Tag {id} has changed; read it again.");
        }

        tags.Remove(theTag);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Tag {id} is still needed by things."),
            _ => Problems.Conflict($"Tag {id} was changed by somebody else; try again."),
        };
    }
}

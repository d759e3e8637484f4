using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Things;

/// <summary>Removes a thing for good.</summary>
internal static class DeleteThing
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteThing)).WithSummary("Delete a thing")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ThingsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IThings things,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await things.FindAsync(id, cancellationToken) is not { } thing)
        {
            return Problems.NotFound($"There is no thing {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, ThingView.Of(thing).Tag()))
        {
            return Problems.PreconditionFailed($"Thing {id} has changed; read it again.");
        }

        things.Remove(thing);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Thing {id} was changed by somebody else; try again."),
        };
    }
}

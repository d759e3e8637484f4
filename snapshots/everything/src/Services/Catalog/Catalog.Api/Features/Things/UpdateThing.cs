using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Things;

/// <summary>Replaces a thing, if the client has seen its current version.</summary>
internal static class UpdateThing
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateThing)).WithSummary("Replace a thing")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(ThingsPermissions.Write);

    internal static async Task<Results<Ok<ThingView>, ProblemHttpResult>> Handle(
        Guid id,
        ThingRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IThings things,
        IThingChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the thing you read in If-Match.");
        }

        if (await things.FindAsync(id, cancellationToken) is not { } thing)
        {
            return Problems.NotFound($"There is no thing {id}.");
        }

        if (!ETags.Matches(ifMatch, ThingView.Of(thing).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ThingsProblems.Missing(missing);
        }

        thing.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = ThingView.Of(thing);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return ThingsProblems.Taken(await checks.TakenAsync(thing, cancellationToken));
            case SaveResult.Reference:
                return ThingsProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Thing {id} has changed; read it again.");
}

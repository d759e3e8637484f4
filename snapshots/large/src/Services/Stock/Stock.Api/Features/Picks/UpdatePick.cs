using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Picks;

/// <summary>Replaces a pick, if the client has seen its current version.</summary>
internal static class UpdatePick
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdatePick)).WithSummary("Replace a pick")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(PicksPermissions.Write);

    internal static async Task<Results<Ok<PickView>, ProblemHttpResult>> Handle(
        Guid id,
        PickRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IPicks picks,
        IPickChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the pick you read in If-Match.");
        }

        if (await picks.FindAsync(id, cancellationToken) is not { } pick || !caller.MayAccess(pick.OwnerId))
        {
            return Problems.NotFound($"There is no pick {id}.");
        }

        if (!ETags.Matches(ifMatch, PickView.Of(pick).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return PicksProblems.Missing(missing);
        }

        pick.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = PickView.Of(pick);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return PicksProblems.Taken(await checks.TakenAsync(pick, cancellationToken));
            case SaveResult.Reference:
                return PicksProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Pick {id} has changed; read it again.");
}

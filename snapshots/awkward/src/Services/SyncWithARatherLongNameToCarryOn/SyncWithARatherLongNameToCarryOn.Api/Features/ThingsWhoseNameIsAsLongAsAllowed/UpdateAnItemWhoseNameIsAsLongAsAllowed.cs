using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>Replaces an an item whose name is as long as allowed, if the client has seen its current version.</summary>
internal static class UpdateAnItemWhoseNameIsAsLongAsAllowed
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateAnItemWhoseNameIsAsLongAsAllowed)).WithSummary("Replace an an item whose name is as long as allowed")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(ThingsWhoseNameIsAsLongAsAllowedPermissions.Write);

    internal static async Task<Results<Ok<AnItemWhoseNameIsAsLongAsAllowedView>, ProblemHttpResult>> Handle(
        Guid id,
        AnItemWhoseNameIsAsLongAsAllowedRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IThingsWhoseNameIsAsLongAsAllowed thingsWhoseNameIsAsLongAsAllowed,
        IAnItemWhoseNameIsAsLongAsAllowedChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the an item whose name is as long as allowed you read in If-Match.");
        }

        if (await thingsWhoseNameIsAsLongAsAllowed.FindAsync(id, cancellationToken) is not { } anItemWhoseNameIsAsLongAsAllowed)
        {
            return Problems.NotFound($"There is no an item whose name is as long as allowed {id}.");
        }

        if (!ETags.Matches(ifMatch, AnItemWhoseNameIsAsLongAsAllowedView.Of(anItemWhoseNameIsAsLongAsAllowed).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ThingsWhoseNameIsAsLongAsAllowedProblems.Missing(missing);
        }

        anItemWhoseNameIsAsLongAsAllowed.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = AnItemWhoseNameIsAsLongAsAllowedView.Of(anItemWhoseNameIsAsLongAsAllowed);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return ThingsWhoseNameIsAsLongAsAllowedProblems.Taken(await checks.TakenAsync(anItemWhoseNameIsAsLongAsAllowed, cancellationToken));
            case SaveResult.Reference:
                return ThingsWhoseNameIsAsLongAsAllowedProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"An item whose name is as long as allowed {id} has changed; read it again.");
}

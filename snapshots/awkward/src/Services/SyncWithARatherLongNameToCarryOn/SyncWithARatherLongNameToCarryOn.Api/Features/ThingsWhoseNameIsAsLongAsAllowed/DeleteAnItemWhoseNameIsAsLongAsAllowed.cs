using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>Removes an an item whose name is as long as allowed for good.</summary>
internal static class DeleteAnItemWhoseNameIsAsLongAsAllowed
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteAnItemWhoseNameIsAsLongAsAllowed)).WithSummary("Delete an an item whose name is as long as allowed")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ThingsWhoseNameIsAsLongAsAllowedPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IThingsWhoseNameIsAsLongAsAllowed thingsWhoseNameIsAsLongAsAllowed,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await thingsWhoseNameIsAsLongAsAllowed.FindAsync(id, cancellationToken) is not { } anItemWhoseNameIsAsLongAsAllowed)
        {
            return Problems.NotFound($"There is no an item whose name is as long as allowed {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, AnItemWhoseNameIsAsLongAsAllowedView.Of(anItemWhoseNameIsAsLongAsAllowed).Tag()))
        {
            return Problems.PreconditionFailed($"An item whose name is as long as allowed {id} has changed; read it again.");
        }

        thingsWhoseNameIsAsLongAsAllowed.Remove(anItemWhoseNameIsAsLongAsAllowed);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"An item whose name is as long as allowed {id} was changed by somebody else; try again."),
        };
    }
}

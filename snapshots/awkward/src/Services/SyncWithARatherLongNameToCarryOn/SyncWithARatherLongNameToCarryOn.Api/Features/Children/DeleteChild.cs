using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>Removes a child for good.</summary>
internal static class DeleteChild
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteChild)).WithSummary("Delete a child")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ChildrenPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IChildren children,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await children.FindAsync(id, cancellationToken) is not { } child)
        {
            return Problems.NotFound($"There is no child {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, ChildView.Of(child).Tag()))
        {
            return Problems.PreconditionFailed($"Child {id} has changed; read it again.");
        }

        children.Remove(child);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Child {id} was changed by somebody else; try again."),
        };
    }
}

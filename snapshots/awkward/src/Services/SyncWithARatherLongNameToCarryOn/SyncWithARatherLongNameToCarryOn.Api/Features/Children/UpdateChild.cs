using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>Replaces a child, if the client has seen its current version.</summary>
internal static class UpdateChild
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateChild)).WithSummary("Replace a child")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(ChildrenPermissions.Write);

    internal static async Task<Results<Ok<ChildView>, ProblemHttpResult>> Handle(
        Guid id,
        ChildRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IChildren children,
        IChildChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the child you read in If-Match.");
        }

        if (await children.FindAsync(id, cancellationToken) is not { } child)
        {
            return Problems.NotFound($"There is no child {id}.");
        }

        if (!ETags.Matches(ifMatch, ChildView.Of(child).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ChildrenProblems.Missing(missing);
        }

        child.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = ChildView.Of(child);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Reference:
                return ChildrenProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Child {id} has changed; read it again.");
}

using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Aisles;

/// <summary>Replaces an aisle, if the client has seen its current version.</summary>
internal static class UpdateAisle
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateAisle)).WithSummary("Replace an aisle")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(AislesPermissions.Write);

    internal static async Task<Results<Ok<AisleView>, ProblemHttpResult>> Handle(
        Guid id,
        AisleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IAisles aisles,
        IAisleChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the aisle you read in If-Match.");
        }

        if (await aisles.FindAsync(id, cancellationToken) is not { } aisle)
        {
            return Problems.NotFound($"There is no aisle {id}.");
        }

        if (!ETags.Matches(ifMatch, AisleView.Of(aisle).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return AislesProblems.Missing(missing);
        }

        aisle.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = AisleView.Of(aisle);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return AislesProblems.Taken(await checks.TakenAsync(aisle, cancellationToken));
            case SaveResult.Reference:
                return AislesProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Aisle {id} has changed; read it again.");
}

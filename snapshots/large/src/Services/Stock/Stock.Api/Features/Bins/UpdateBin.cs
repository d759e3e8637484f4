using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Bins;

/// <summary>Replaces a bin, if the client has seen its current version.</summary>
internal static class UpdateBin
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateBin)).WithSummary("Replace a bin")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(BinsPermissions.Write);

    internal static async Task<Results<Ok<BinView>, ProblemHttpResult>> Handle(
        Guid id,
        BinRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IBins bins,
        IBinChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the bin you read in If-Match.");
        }

        if (await bins.FindAsync(id, cancellationToken) is not { } bin)
        {
            return Problems.NotFound($"There is no bin {id}.");
        }

        if (!ETags.Matches(ifMatch, BinView.Of(bin).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return BinsProblems.Missing(missing);
        }

        bin.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = BinView.Of(bin);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return BinsProblems.Taken(await checks.TakenAsync(bin, cancellationToken));
            case SaveResult.Reference:
                return BinsProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Bin {id} has changed; read it again.");
}

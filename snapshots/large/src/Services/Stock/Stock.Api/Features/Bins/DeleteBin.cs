using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Bins;

/// <summary>Removes a bin for good.</summary>
internal static class DeleteBin
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteBin)).WithSummary("Delete a bin")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(BinsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IBins bins,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await bins.FindAsync(id, cancellationToken) is not { } bin)
        {
            return Problems.NotFound($"There is no bin {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, BinView.Of(bin).Tag()))
        {
            return Problems.PreconditionFailed($"Bin {id} has changed; read it again.");
        }

        bins.Remove(bin);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Bin {id} is still needed by picks."),
            _ => Problems.Conflict($"Bin {id} was changed by somebody else; try again."),
        };
    }
}

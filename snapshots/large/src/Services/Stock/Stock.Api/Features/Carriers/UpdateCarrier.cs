using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Carriers;

/// <summary>Replaces a carrier, if the client has seen its current version.</summary>
internal static class UpdateCarrier
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateCarrier)).WithSummary("Replace a carrier")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(CarriersPermissions.Write);

    internal static async Task<Results<Ok<CarrierView>, ProblemHttpResult>> Handle(
        Guid id,
        CarrierRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        ICarriers carriers,
        ICarrierChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the carrier you read in If-Match.");
        }

        if (await carriers.FindAsync(id, cancellationToken) is not { } carrier)
        {
            return Problems.NotFound($"There is no carrier {id}.");
        }

        if (!ETags.Matches(ifMatch, CarrierView.Of(carrier).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        carrier.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = CarrierView.Of(carrier);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return CarriersProblems.Taken(await checks.TakenAsync(carrier, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Carrier {id} has changed; read it again.");
}

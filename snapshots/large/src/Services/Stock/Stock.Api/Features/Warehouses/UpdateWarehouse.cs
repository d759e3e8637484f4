using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Warehouses;

/// <summary>Replaces a warehouse, if the client has seen its current version.</summary>
internal static class UpdateWarehouse
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateWarehouse)).WithSummary("Replace a warehouse")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(WarehousesPermissions.Write);

    internal static async Task<Results<Ok<WarehouseView>, ProblemHttpResult>> Handle(
        Guid id,
        WarehouseRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        IWarehouses warehouses,
        IWarehouseChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the warehouse you read in If-Match.");
        }

        if (await warehouses.FindAsync(id, cancellationToken) is not { } warehouse)
        {
            return Problems.NotFound($"There is no warehouse {id}.");
        }

        if (!ETags.Matches(ifMatch, WarehouseView.Of(warehouse).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        warehouse.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = WarehouseView.Of(warehouse);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return WarehousesProblems.Taken(await checks.TakenAsync(warehouse, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Warehouse {id} has changed; read it again.");
}

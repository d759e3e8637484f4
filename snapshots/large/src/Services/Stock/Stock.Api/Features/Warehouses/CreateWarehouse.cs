using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Warehouses;

/// <summary>Makes a warehouse. The same Idempotency-Key gives the same answer, and one warehouse.</summary>
internal static class CreateWarehouse
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateWarehouse)).WithSummary("Create a warehouse")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(WarehousesPermissions.Write);

    internal static async Task<Results<Created<WarehouseView>, ProblemHttpResult>> Handle(
        WarehouseRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IWarehouses warehouses,
        IWarehouseChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, WarehousesJson.Default.WarehouseRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateWarehouse), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, WarehousesJson.Default.WarehouseView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var warehouse = Warehouse.Create(details, clock.Now());
        var view = WarehouseView.Of(warehouse);
        warehouses.Add(warehouse);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, WarehousesJson.Default.WarehouseView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(warehouse, cancellationToken) is { Count: > 0 } taken =>
                WarehousesProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<WarehouseView> Created(HttpResponse response, WarehouseView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/warehouses/{view.Id}", view);
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.ServiceDefaults;
using Shop.Suppliers.Domain;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Features.Suppliers;

/// <summary>Makes a supplier. The same Idempotency-Key gives the same answer, and one supplier.</summary>
internal static class CreateSupplier
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateSupplier)).WithSummary("Create a supplier")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(SuppliersPermissions.Write);

    internal static async Task<Results<Created<SupplierView>, ProblemHttpResult>> Handle(
        SupplierRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        ISuppliers suppliers,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, SuppliersJson.Default.SupplierRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateSupplier), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, SuppliersJson.Default.SupplierView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var supplier = Supplier.Create(details, clock.Now());
        var view = SupplierView.Of(supplier);
        suppliers.Add(supplier);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, SuppliersJson.Default.SupplierView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<SupplierView> Created(HttpResponse response, SupplierView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/suppliers/{view.Id}", view);
    }
}

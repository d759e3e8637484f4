using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.ServiceDefaults;
using Shop.Suppliers.Domain;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Features.Suppliers;

/// <summary>Replaces a supplier, if the client has seen its current version.</summary>
internal static class UpdateSupplier
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateSupplier)).WithSummary("Replace a supplier")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(SuppliersPermissions.Write);

    internal static async Task<Results<Ok<SupplierView>, ProblemHttpResult>> Handle(
        Guid id,
        SupplierRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        ISuppliers suppliers,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the supplier you read in If-Match.");
        }

        if (await suppliers.FindAsync(id, cancellationToken) is not { } supplier)
        {
            return Problems.NotFound($"There is no supplier {id}.");
        }

        if (!ETags.Matches(ifMatch, SupplierView.Of(supplier).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        supplier.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = SupplierView.Of(supplier);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Supplier {id} has changed; read it again.");
}

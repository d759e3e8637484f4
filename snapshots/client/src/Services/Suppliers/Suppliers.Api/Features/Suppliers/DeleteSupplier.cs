using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.ServiceDefaults;
using Shop.Suppliers.Domain;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Features.Suppliers;

/// <summary>Removes a supplier for good.</summary>
internal static class DeleteSupplier
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteSupplier)).WithSummary("Delete a supplier")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(SuppliersPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ISuppliers suppliers,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await suppliers.FindAsync(id, cancellationToken) is not { } supplier)
        {
            return Problems.NotFound($"There is no supplier {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, SupplierView.Of(supplier).Tag()))
        {
            return Problems.PreconditionFailed($"Supplier {id} has changed; read it again.");
        }

        suppliers.Remove(supplier);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Supplier {id} was changed by somebody else; try again."),
        };
    }
}

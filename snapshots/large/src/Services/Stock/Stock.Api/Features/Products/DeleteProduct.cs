using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Products;

/// <summary>Removes a product for good.</summary>
internal static class DeleteProduct
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteProduct)).WithSummary("Delete a product")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ProductsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IProducts products,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await products.FindAsync(id, cancellationToken) is not { } product)
        {
            return Problems.NotFound($"There is no product {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, ProductView.Of(product).Tag()))
        {
            return Problems.PreconditionFailed($"Product {id} has changed; read it again.");
        }

        products.Remove(product);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Product {id} is still needed by batches."),
            _ => Problems.Conflict($"Product {id} was changed by somebody else; try again."),
        };
    }
}

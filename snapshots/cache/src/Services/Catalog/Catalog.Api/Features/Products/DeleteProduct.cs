using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

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
            _ => Problems.Conflict($"Product {id} was changed by somebody else; try again."),
        };
    }
}

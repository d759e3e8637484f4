using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

/// <summary>Replaces a product, if the client has seen its current version.</summary>
internal static class UpdateProduct
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateProduct)).WithSummary("Replace a product")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(ProductsPermissions.Write);

    internal static async Task<Results<Ok<ProductView>, ProblemHttpResult>> Handle(
        Guid id,
        ProductRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IProducts products,
        IProductChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the product you read in If-Match.");
        }

        if (await products.FindAsync(id, cancellationToken) is not { } product)
        {
            return Problems.NotFound($"There is no product {id}.");
        }

        if (!ETags.Matches(ifMatch, ProductView.Of(product).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ProductsProblems.Missing(missing);
        }

        product.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = ProductView.Of(product);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Reference:
                return ProductsProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Product {id} has changed; read it again.");
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Products;

/// <summary>Makes a product. The same Idempotency-Key gives the same answer, and one product.</summary>
internal static class CreateProduct
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateProduct)).WithSummary("Create a product")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ProductsPermissions.Write);

    internal static async Task<Results<Created<ProductView>, ProblemHttpResult>> Handle(
        ProductRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IProducts products,
        IProductChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ProductsJson.Default.ProductRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateProduct), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ProductsJson.Default.ProductView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ProductsProblems.Missing(missing);
        }

        var product = Product.Create(details, clock.Now());
        var view = ProductView.Of(product);
        products.Add(product);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ProductsJson.Default.ProductView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Reference => ProductsProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<ProductView> Created(HttpResponse response, ProductView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/products/{view.Id}", view);
    }
}

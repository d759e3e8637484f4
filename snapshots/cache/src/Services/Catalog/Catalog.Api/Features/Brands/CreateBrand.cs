using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Catalog.Features.Brands;

/// <summary>Makes a brand. The same Idempotency-Key gives the same answer, and one brand.</summary>
internal static class CreateBrand
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateBrand)).WithSummary("Create a brand")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(BrandsPermissions.Write);

    internal static async Task<Results<Created<BrandView>, ProblemHttpResult>> Handle(
        BrandRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IBrands brands,
        IBrandChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, BrandsJson.Default.BrandRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateBrand), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, BrandsJson.Default.BrandView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var brand = Brand.Create(details, clock.Now());
        var view = BrandView.Of(brand);
        brands.Add(brand);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, BrandsJson.Default.BrandView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(brand, cancellationToken) is { Count: > 0 } taken =>
                BrandsProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<BrandView> Created(HttpResponse response, BrandView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/brands/{view.Id}", view);
    }
}

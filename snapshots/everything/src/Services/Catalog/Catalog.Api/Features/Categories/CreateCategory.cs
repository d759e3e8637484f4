using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Categories;

/// <summary>Makes a category. The same Idempotency-Key gives the same answer, and one category.</summary>
internal static class CreateCategory
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateCategory)).WithSummary("Create a category")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(CategoriesPermissions.Write);

    internal static async Task<Results<Created<CategoryView>, ProblemHttpResult>> Handle(
        CategoryRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        ICategories categories,
        ICategoryChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, CategoriesJson.Default.CategoryRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateCategory), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, CategoriesJson.Default.CategoryView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return CategoriesProblems.Missing(missing);
        }

        var category = Category.Create(details, clock.Now());
        var view = CategoryView.Of(category);
        categories.Add(category);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, CategoriesJson.Default.CategoryView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(category, cancellationToken) is { Count: > 0 } taken =>
                CategoriesProblems.Taken(taken),
            SaveResult.Reference => CategoriesProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<CategoryView> Created(HttpResponse response, CategoryView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/categories/{view.Id}", view);
    }
}

using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Categories;

/// <summary>Replaces a category, if the client has seen its current version.</summary>
internal static class UpdateCategory
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateCategory)).WithSummary("Replace a category")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(CategoriesPermissions.Write);

    internal static async Task<Results<Ok<CategoryView>, ProblemHttpResult>> Handle(
        Guid id,
        CategoryRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        ICategories categories,
        ICategoryChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the category you read in If-Match.");
        }

        if (await categories.FindAsync(id, cancellationToken) is not { } category)
        {
            return Problems.NotFound($"There is no category {id}.");
        }

        if (!ETags.Matches(ifMatch, CategoryView.Of(category).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return CategoriesProblems.Missing(missing);
        }

        category.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = CategoryView.Of(category);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return CategoriesProblems.Taken(await checks.TakenAsync(category, cancellationToken));
            case SaveResult.Reference:
                return CategoriesProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Category {id} has changed; read it again.");
}

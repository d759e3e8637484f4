using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Categories;

/// <summary>Removes a category for good.</summary>
internal static class DeleteCategory
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteCategory)).WithSummary("Delete a category")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(CategoriesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ICategories categories,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await categories.FindAsync(id, cancellationToken) is not { } category)
        {
            return Problems.NotFound($"There is no category {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, CategoryView.Of(category).Tag()))
        {
            return Problems.PreconditionFailed($"Category {id} has changed; read it again.");
        }

        categories.Remove(category);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Category {id} is still needed by things."),
            _ => Problems.Conflict($"Category {id} was changed by somebody else; try again."),
        };
    }
}

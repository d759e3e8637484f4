using Everything.Catalog.Domain;
using Everything.Catalog.Features.Categories;
using Everything.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Categories;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class CategoryChecks(CatalogDb factory) : ICategoryChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        CategoryDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (details.AboveId is { } aboveId
            && !await db.Set<Category>().AnyAsync(
                row => row.Id == aboveId, cancellationToken))
        {
            missing["aboveId"] = [$"There is no category {details.AboveId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Category category, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Category>().Where(row => row.Id != category.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == category.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}

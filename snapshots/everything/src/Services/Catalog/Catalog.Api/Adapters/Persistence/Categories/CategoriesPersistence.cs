using Everything.Catalog.Domain;
using Everything.Catalog.Features.Categories;

namespace Everything.Catalog.Adapters.Persistence.Categories;

internal static class CategoriesPersistence
{
    public static void AddCategoriesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ICategories, CategoryStore>();
        builder.Services.AddSingleton<ICategoryChecks, CategoryChecks>();
        builder.Services.AddSingleton<ICategoryQueries, CategoryQueries>();
    }
}

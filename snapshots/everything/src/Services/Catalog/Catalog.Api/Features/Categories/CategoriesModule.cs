namespace Everything.Catalog.Features.Categories;

/// <summary>The use cases of categories, version 1.</summary>
internal static class CategoriesModule
{
    public static void AddCategories(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, CategoriesJson.Default));

    public static void MapCategories(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/categories").WithGroupName("v1").WithTags("Categories")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateCategory.Map(api);
        DeleteCategory.Map(api);
        GetCategory.Map(api);
        ListCategories.Map(api);
        UpdateCategory.Map(api);
    }
}

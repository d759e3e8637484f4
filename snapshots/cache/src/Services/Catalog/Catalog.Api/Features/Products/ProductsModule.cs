namespace Store.Catalog.Features.Products;

/// <summary>The use cases of products, version 1.</summary>
internal static class ProductsModule
{
    public static void AddProducts(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ProductsJson.Default));

    public static void MapProducts(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/products").WithGroupName("v1").WithTags("Products")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateProduct.Map(api);
        DeleteProduct.Map(api);
        GetProduct.Map(api);
        ListProducts.Map(api);
        UpdateProduct.Map(api);
    }
}

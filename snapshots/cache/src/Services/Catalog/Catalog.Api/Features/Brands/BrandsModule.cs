namespace Store.Catalog.Features.Brands;

/// <summary>The use cases of brands, version 1.</summary>
internal static class BrandsModule
{
    public static void AddBrands(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BrandsJson.Default));

    public static void MapBrands(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/brands").WithGroupName("v1").WithTags("Brands")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateBrand.Map(api);
        DeleteBrand.Map(api);
        GetBrand.Map(api);
        ListBrands.Map(api);
        UpdateBrand.Map(api);
    }
}

namespace Everything.Catalog.Features.Bundles;

/// <summary>The use cases of bundles, version 1.</summary>
internal static class BundlesModule
{
    public static void AddBundles(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BundlesJson.Default));

    public static void MapBundles(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/bundles").WithGroupName("v1").WithTags("Bundles")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateBundle.Map(api);
        DeleteBundle.Map(api);
        GetBundle.Map(api);
        ListBundles.Map(api);
        UpdateBundle.Map(api);
    }
}

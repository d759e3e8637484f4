namespace Depot.Stock.Features.Aisles;

/// <summary>The use cases of aisles, version 1.</summary>
internal static class AislesModule
{
    public static void AddAisles(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, AislesJson.Default));

    public static void MapAisles(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/aisles").WithGroupName("v1").WithTags("Aisles")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateAisle.Map(api);
        DeleteAisle.Map(api);
        GetAisle.Map(api);
        ListAisles.Map(api);
        UpdateAisle.Map(api);
    }
}

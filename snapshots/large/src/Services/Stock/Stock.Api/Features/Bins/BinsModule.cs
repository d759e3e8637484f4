namespace Depot.Stock.Features.Bins;

/// <summary>The use cases of bins, version 1.</summary>
internal static class BinsModule
{
    public static void AddBins(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BinsJson.Default));

    public static void MapBins(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/bins").WithGroupName("v1").WithTags("Bins")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateBin.Map(api);
        DeleteBin.Map(api);
        GetBin.Map(api);
        ListBins.Map(api);
        UpdateBin.Map(api);
    }
}

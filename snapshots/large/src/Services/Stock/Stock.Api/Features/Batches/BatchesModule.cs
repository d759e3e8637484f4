namespace Depot.Stock.Features.Batches;

/// <summary>The use cases of batches, version 1.</summary>
internal static class BatchesModule
{
    public static void AddBatches(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BatchesJson.Default));

    public static void MapBatches(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/batches").WithGroupName("v1").WithTags("Batches")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateBatch.Map(api);
        DeleteBatch.Map(api);
        GetBatch.Map(api);
        ListBatches.Map(api);
        UpdateBatch.Map(api);
    }
}

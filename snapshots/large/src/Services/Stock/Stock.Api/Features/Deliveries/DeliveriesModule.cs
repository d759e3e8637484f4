namespace Depot.Stock.Features.Deliveries;

/// <summary>The use cases of deliveries, version 1.</summary>
internal static class DeliveriesModule
{
    public static void AddDeliveries(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, DeliveriesJson.Default));

    public static void MapDeliveries(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/deliveries").WithGroupName("v1").WithTags("Deliveries")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateDelivery.Map(api);
        DeleteDelivery.Map(api);
        GetDelivery.Map(api);
        ListDeliveries.Map(api);
        UpdateDelivery.Map(api);
    }
}

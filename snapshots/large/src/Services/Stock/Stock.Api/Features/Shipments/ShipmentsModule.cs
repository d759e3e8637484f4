namespace Depot.Stock.Features.Shipments;

/// <summary>The use cases of shipments, version 1.</summary>
internal static class ShipmentsModule
{
    public static void AddShipments(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ShipmentsJson.Default));

    public static void MapShipments(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/shipments").WithGroupName("v1").WithTags("Shipments")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateShipment.Map(api);
        DeleteShipment.Map(api);
        GetShipment.Map(api);
        ListShipments.Map(api);
        UpdateShipment.Map(api);
    }
}

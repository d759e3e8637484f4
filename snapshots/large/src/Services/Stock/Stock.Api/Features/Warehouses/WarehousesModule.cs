namespace Depot.Stock.Features.Warehouses;

/// <summary>The use cases of warehouses, version 1.</summary>
internal static class WarehousesModule
{
    public static void AddWarehouses(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WarehousesJson.Default));

    public static void MapWarehouses(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/warehouses").WithGroupName("v1").WithTags("Warehouses")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateWarehouse.Map(api);
        DeleteWarehouse.Map(api);
        GetWarehouse.Map(api);
        ListWarehouses.Map(api);
        UpdateWarehouse.Map(api);
    }
}

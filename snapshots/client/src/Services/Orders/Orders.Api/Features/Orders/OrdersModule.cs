namespace Shop.Orders.Features.Orders;

/// <summary>The use cases of orders, version 1.</summary>
internal static class OrdersModule
{
    public static void AddOrders(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, OrdersJson.Default));

    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/orders").WithGroupName("v1").WithTags("Orders")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateOrder.Map(api);
        DeleteOrder.Map(api);
        GetOrder.Map(api);
        ListOrders.Map(api);
        UpdateOrder.Map(api);
    }
}

namespace Shop.Inventory.Features.Items;

/// <summary>The use cases of items, version 1.</summary>
internal static class ItemsModule
{
    public static void AddItems(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ItemsJson.Default));

    public static void MapItems(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/items").WithGroupName("v1").WithTags("Items")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateItem.Map(api);
        DeleteItem.Map(api);
        GetItem.Map(api);
        ListItems.Map(api);
        UpdateItem.Map(api);
    }
}

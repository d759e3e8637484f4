namespace Depot.Stock.Features.Shelves;

/// <summary>The use cases of shelves, version 1.</summary>
internal static class ShelvesModule
{
    public static void AddShelves(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ShelvesJson.Default));

    public static void MapShelves(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/shelves").WithGroupName("v1").WithTags("Shelves")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateShelf.Map(api);
        DeleteShelf.Map(api);
        GetShelf.Map(api);
        ListShelves.Map(api);
        UpdateShelf.Map(api);
    }
}

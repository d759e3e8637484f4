namespace Everything.Catalog.Features.Things;

/// <summary>The use cases of things, version 1.</summary>
internal static class ThingsModule
{
    public static void AddThings(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ThingsJson.Default));

    public static void MapThings(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/things").WithGroupName("v1").WithTags("Things")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateThing.Map(api);
        DeleteThing.Map(api);
        GetThing.Map(api);
        ListThings.Map(api);
        UpdateThing.Map(api);
    }
}

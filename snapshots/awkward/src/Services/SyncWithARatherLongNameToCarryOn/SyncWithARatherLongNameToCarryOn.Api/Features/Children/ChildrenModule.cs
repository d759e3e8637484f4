namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>The use cases of children, version 1.</summary>
internal static class ChildrenModule
{
    public static void AddChildren(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ChildrenJson.Default));

    public static void MapChildren(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/children").WithGroupName("v1").WithTags("Children")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateChild.Map(api);
        DeleteChild.Map(api);
        GetChild.Map(api);
        ListChildren.Map(api);
        UpdateChild.Map(api);
    }
}

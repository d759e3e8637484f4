namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>The use cases of things whose name is as long as allowed, version 1.</summary>
internal static class ThingsWhoseNameIsAsLongAsAllowedModule
{
    public static void AddThingsWhoseNameIsAsLongAsAllowed(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ThingsWhoseNameIsAsLongAsAllowedJson.Default));

    public static void MapThingsWhoseNameIsAsLongAsAllowed(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/things-whose-name-is-as-long-as-allowed").WithGroupName("v1").WithTags("Things whose name is as long as allowed")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateAnItemWhoseNameIsAsLongAsAllowed.Map(api);
        DeleteAnItemWhoseNameIsAsLongAsAllowed.Map(api);
        GetAnItemWhoseNameIsAsLongAsAllowed.Map(api);
        ListThingsWhoseNameIsAsLongAsAllowed.Map(api);
        UpdateAnItemWhoseNameIsAsLongAsAllowed.Map(api);
    }
}

namespace Everything.Catalog.Features.Tags;

/// <summary>The use cases of tags, version 1.</summary>
internal static class TagsModule
{
    public static void AddTags(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, TagsJson.Default));

    public static void MapTags(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/tags").WithGroupName("v1").WithTags("Tags")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateTag.Map(api);
        DeleteTag.Map(api);
        GetTag.Map(api);
        ListTags.Map(api);
        UpdateTag.Map(api);
    }
}

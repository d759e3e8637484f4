namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>The use cases of {{ resource.plural.words }}, version 1.</summary>
internal static class {{ resource.plural.pascal }}Module
{
    public static void Add{{ resource.plural.pascal }}(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, {{ resource.plural.pascal }}Json.Default));

    public static void Map{{ resource.plural.pascal }}(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/{{ resource.plural.kebab }}").WithGroupName("v1").WithTags("{{ resource.plural.words | capitalize }}")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        Create{{ resource.name.pascal }}.Map(api);
        Delete{{ resource.name.pascal }}.Map(api);
        Get{{ resource.name.pascal }}.Map(api);
        List{{ resource.plural.pascal }}.Map(api);
        Update{{ resource.name.pascal }}.Map(api);
    }
}

namespace Market.Ledger.Features.Entries;

/// <summary>The use cases of entries, version 1.</summary>
internal static class EntriesModule
{
    public static void AddEntries(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, EntriesJson.Default));

    public static void MapEntries(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/entries").WithGroupName("v1").WithTags("Entries")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateEntry.Map(api);
        DeleteEntry.Map(api);
        GetEntry.Map(api);
        ListEntries.Map(api);
        UpdateEntry.Map(api);
    }
}

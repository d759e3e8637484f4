namespace Depot.Stock.Features.Picks;

/// <summary>The use cases of picks, version 1.</summary>
internal static class PicksModule
{
    public static void AddPicks(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, PicksJson.Default));

    public static void MapPicks(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/picks").WithGroupName("v1").WithTags("Picks")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreatePick.Map(api);
        DeletePick.Map(api);
        GetPick.Map(api);
        ListPicks.Map(api);
        UpdatePick.Map(api);
    }
}

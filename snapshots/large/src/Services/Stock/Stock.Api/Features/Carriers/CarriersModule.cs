namespace Depot.Stock.Features.Carriers;

/// <summary>The use cases of carriers, version 1.</summary>
internal static class CarriersModule
{
    public static void AddCarriers(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, CarriersJson.Default));

    public static void MapCarriers(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/carriers").WithGroupName("v1").WithTags("Carriers")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateCarrier.Map(api);
        DeleteCarrier.Map(api);
        GetCarrier.Map(api);
        ListCarriers.Map(api);
        UpdateCarrier.Map(api);
    }
}

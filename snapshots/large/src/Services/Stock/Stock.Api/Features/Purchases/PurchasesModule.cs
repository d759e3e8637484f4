namespace Depot.Stock.Features.Purchases;

/// <summary>The use cases of purchases, version 1.</summary>
internal static class PurchasesModule
{
    public static void AddPurchases(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, PurchasesJson.Default));

    public static void MapPurchases(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/purchases").WithGroupName("v1").WithTags("Purchases")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreatePurchase.Map(api);
        DeletePurchase.Map(api);
        GetPurchase.Map(api);
        ListPurchases.Map(api);
        UpdatePurchase.Map(api);
    }
}

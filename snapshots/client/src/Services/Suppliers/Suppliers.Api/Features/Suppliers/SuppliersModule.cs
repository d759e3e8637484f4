namespace Shop.Suppliers.Features.Suppliers;

/// <summary>The use cases of suppliers, version 1.</summary>
internal static class SuppliersModule
{
    public static void AddSuppliers(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, SuppliersJson.Default));

    public static void MapSuppliers(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/suppliers").WithGroupName("v1").WithTags("Suppliers")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateSupplier.Map(api);
        DeleteSupplier.Map(api);
        GetSupplier.Map(api);
        ListSuppliers.Map(api);
        UpdateSupplier.Map(api);
    }
}

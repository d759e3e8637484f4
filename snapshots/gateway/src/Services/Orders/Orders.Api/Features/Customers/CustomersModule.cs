namespace Shop.Orders.Features.Customers;

/// <summary>The use cases of customers, version 1.</summary>
internal static class CustomersModule
{
    public static void AddCustomers(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, CustomersJson.Default));

    public static void MapCustomers(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/customers").WithGroupName("v1").WithTags("Customers")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateCustomer.Map(api);
        DeleteCustomer.Map(api);
        GetCustomer.Map(api);
        ListCustomers.Map(api);
        UpdateCustomer.Map(api);
    }
}

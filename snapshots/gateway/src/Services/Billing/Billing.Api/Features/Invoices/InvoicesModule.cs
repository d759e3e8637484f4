namespace Shop.Billing.Features.Invoices;

/// <summary>The use cases of invoices, version 1.</summary>
internal static class InvoicesModule
{
    public static void AddInvoices(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, InvoicesJson.Default));

    public static void MapInvoices(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/invoices").WithGroupName("v1").WithTags("Invoices")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateInvoice.Map(api);
        DeleteInvoice.Map(api);
        GetInvoice.Map(api);
        ListInvoices.Map(api);
        UpdateInvoice.Map(api);
    }
}

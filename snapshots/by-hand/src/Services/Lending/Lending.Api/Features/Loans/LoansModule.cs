namespace Library.Lending.Features.Loans;

/// <summary>The use cases of loans, version 1.</summary>
internal static class LoansModule
{
    public static void AddLoans(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, LoansJson.Default));

    public static void MapLoans(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/loans").WithGroupName("v1").WithTags("Loans")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateLoan.Map(api);
        DeleteLoan.Map(api);
        GetLoan.Map(api);
        ListLoans.Map(api);
        UpdateLoan.Map(api);
    }
}

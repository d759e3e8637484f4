namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>The use cases of records, version 1.</summary>
internal static class RecordsModule
{
    public static void AddRecords(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, RecordsJson.Default));

    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/records").WithGroupName("v1").WithTags("Records")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateRecord.Map(api);
        DeleteRecord.Map(api);
        GetRecord.Map(api);
        ListRecords.Map(api);
        UpdateRecord.Map(api);
    }
}

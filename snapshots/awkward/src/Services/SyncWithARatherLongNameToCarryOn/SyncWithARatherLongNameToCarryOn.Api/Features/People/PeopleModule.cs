namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>The use cases of people, version 1.</summary>
internal static class PeopleModule
{
    public static void AddPeople(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, PeopleJson.Default));

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/people").WithGroupName("v1").WithTags("People")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreatePerson.Map(api);
        DeletePerson.Map(api);
        GetPerson.Map(api);
        ListPeople.Map(api);
        UpdatePerson.Map(api);
    }
}

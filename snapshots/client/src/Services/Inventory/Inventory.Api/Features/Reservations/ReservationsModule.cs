namespace Shop.Inventory.Features.Reservations;

/// <summary>The use cases of reservations, version 1.</summary>
internal static class ReservationsModule
{
    public static void AddReservations(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ReservationsJson.Default));

    public static void MapReservations(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/reservations").WithGroupName("v1").WithTags("Reservations")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateReservation.Map(api);
        DeleteReservation.Map(api);
        GetReservation.Map(api);
        ListReservations.Map(api);
        UpdateReservation.Map(api);
    }
}

using Depot.Stock.Domain;
using Depot.Stock.Features.Carriers;

namespace Depot.Stock.Adapters.Persistence.Carriers;

internal static class CarriersPersistence
{
    public static void AddCarriersPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ICarriers, CarrierStore>();
        builder.Services.AddSingleton<ICarrierChecks, CarrierChecks>();
        builder.Services.AddSingleton<ICarrierQueries, CarrierQueries>();
    }
}

using Depot.Stock.Domain;
using Depot.Stock.Features.Purchases;

namespace Depot.Stock.Adapters.Persistence.Purchases;

internal static class PurchasesPersistence
{
    public static void AddPurchasesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IPurchases, PurchaseStore>();
        builder.Services.AddSingleton<IPurchaseChecks, PurchaseChecks>();
        builder.Services.AddSingleton<IPurchaseQueries, PurchaseQueries>();
    }
}

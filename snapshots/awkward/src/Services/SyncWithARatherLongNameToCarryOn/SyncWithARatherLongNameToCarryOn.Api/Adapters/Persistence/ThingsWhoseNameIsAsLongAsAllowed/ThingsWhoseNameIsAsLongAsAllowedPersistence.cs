using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.ThingsWhoseNameIsAsLongAsAllowed;

internal static class ThingsWhoseNameIsAsLongAsAllowedPersistence
{
    public static void AddThingsWhoseNameIsAsLongAsAllowedPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IThingsWhoseNameIsAsLongAsAllowed, AnItemWhoseNameIsAsLongAsAllowedStore>();
        builder.Services.AddSingleton<IAnItemWhoseNameIsAsLongAsAllowedChecks, AnItemWhoseNameIsAsLongAsAllowedChecks>();
        builder.Services.AddSingleton<IAnItemWhoseNameIsAsLongAsAllowedQueries, AnItemWhoseNameIsAsLongAsAllowedQueries>();
    }
}

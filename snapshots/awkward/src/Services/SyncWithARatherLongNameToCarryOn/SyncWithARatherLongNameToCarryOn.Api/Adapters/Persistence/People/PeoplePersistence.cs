using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.People;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.People;

internal static class PeoplePersistence
{
    public static void AddPeoplePersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IPeople, PersonStore>();
        builder.Services.AddSingleton<IPersonQueries, PersonQueries>();
    }
}

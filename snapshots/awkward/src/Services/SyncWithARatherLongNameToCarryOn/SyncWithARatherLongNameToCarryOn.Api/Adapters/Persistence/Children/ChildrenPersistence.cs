using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Children;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Children;

internal static class ChildrenPersistence
{
    public static void AddChildrenPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IChildren, ChildStore>();
        builder.Services.AddSingleton<IChildChecks, ChildChecks>();
        builder.Services.AddSingleton<IChildQueries, ChildQueries>();
    }
}

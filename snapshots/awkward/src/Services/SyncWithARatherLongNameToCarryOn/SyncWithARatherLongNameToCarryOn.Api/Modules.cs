using A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence;
using A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Children;
using A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.People;
using A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Records;
using A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.ThingsWhoseNameIsAsLongAsAllowed;
using A.SyncWithARatherLongNameToCarryOn.Features.Children;
using A.SyncWithARatherLongNameToCarryOn.Features.People;
using A.SyncWithARatherLongNameToCarryOn.Features.Records;
using A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

namespace A.SyncWithARatherLongNameToCarryOn;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddChildren();
        builder.AddChildrenPersistence();
        builder.AddPeople();
        builder.AddPeoplePersistence();
        builder.AddPersistence();
        builder.AddRecords();
        builder.AddRecordsPersistence();
        builder.AddThingsWhoseNameIsAsLongAsAllowed();
        builder.AddThingsWhoseNameIsAsLongAsAllowedPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapChildren();
        app.MapPeople();
        app.MapRecords();
        app.MapThingsWhoseNameIsAsLongAsAllowed();
    }
}

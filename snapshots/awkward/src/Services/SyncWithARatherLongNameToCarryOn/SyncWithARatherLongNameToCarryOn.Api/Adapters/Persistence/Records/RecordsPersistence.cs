using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Records;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Records;

internal static class RecordsPersistence
{
    public static void AddRecordsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IRecords, RecordStore>();
        builder.Services.AddSingleton<IRecordQueries, RecordQueries>();
    }
}

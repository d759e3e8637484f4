using Market.Ledger.Domain;
using Market.Ledger.Features.Entries;

namespace Market.Ledger.Adapters.Persistence.Entries;

internal static class EntriesPersistence
{
    public static void AddEntriesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IEntries, EntryStore>();
        builder.Services.AddSingleton<IEntryQueries, EntryQueries>();
    }
}

using Market.Ledger.Adapters.Messaging;
using Market.Ledger.Adapters.Persistence;
using Market.Ledger.Adapters.Persistence.Entries;
using Market.Ledger.Features.Entries;

namespace Market.Ledger;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddEntries();
        builder.AddEntriesPersistence();
        builder.AddMessaging();
        builder.AddPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapEntries();
    }
}

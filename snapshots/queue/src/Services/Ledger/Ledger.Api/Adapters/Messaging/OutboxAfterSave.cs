using Market.Ledger.Adapters.Persistence;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Market.Ledger.Adapters.Messaging;

/// <summary>Wakes the relay for what a save has published.</summary>
internal sealed class OutboxAfterSave(OutboxSignal outbox) : IAfterSave
{
    public Func<Task> Of(ChangeTracker changes)
    {
        var publishes = changes.Entries<OutboxMessage>().Any();
        return () =>
        {
            if (publishes)
            {
                outbox.Notify();
            }

            return Task.CompletedTask;
        };
    }
}

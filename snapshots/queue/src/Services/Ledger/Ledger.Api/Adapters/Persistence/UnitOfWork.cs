using Market.Ledger.Adapters.Messaging;
using Market.Ledger.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Market.Ledger.Adapters.Persistence;

/// <summary>Saves, and tells apart what can go wrong when others work at the same time. Wakes the relay for what it published.</summary>
internal sealed class UnitOfWork(LedgerDbContext db, OutboxSignal outbox) : IUnitOfWork
{
    public async Task<SaveResult> SaveAsync(CancellationToken cancellationToken)
    {
        var publishes = db.ChangeTracker.Entries<OutboxMessage>().Any();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            if (publishes)
            {
                outbox.Notify();
            }

            return SaveResult.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveResult.Stale;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            return SaveResult.Duplicate;
        }
        catch (DbUpdateException exception) when (db.IsReference(exception))
        {
            return SaveResult.Reference;
        }
    }
}

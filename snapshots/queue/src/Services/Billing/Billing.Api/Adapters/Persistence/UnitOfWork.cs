using Market.Billing.Adapters.Messaging;
using Market.Billing.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Market.Billing.Adapters.Persistence;

/// <summary>Saves, and tells apart what can go wrong when others work at the same time. Wakes the relay for what it published.</summary>
internal sealed class UnitOfWork(BillingDbContext db, OutboxSignal outbox) : IUnitOfWork
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

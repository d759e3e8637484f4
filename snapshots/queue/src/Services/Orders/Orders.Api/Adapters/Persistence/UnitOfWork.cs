using Market.Orders.Adapters.Caching;
using Market.Orders.Adapters.Messaging;
using Market.Orders.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Market.Orders.Adapters.Persistence;

/// <summary>Saves, and tells apart what can go wrong when others work at the same time. Drops from the cache what it changed. Wakes the relay for what it published.</summary>
internal sealed class UnitOfWork(OrdersDbContext db, CacheInvalidation cache, OutboxSignal outbox) : IUnitOfWork
{
    public async Task<SaveResult> SaveAsync(CancellationToken cancellationToken)
    {
        var changed = CacheKeys.Of(db.ChangeTracker);
        var publishes = db.ChangeTracker.Entries<OutboxMessage>().Any();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await cache.RemoveAsync(changed);
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

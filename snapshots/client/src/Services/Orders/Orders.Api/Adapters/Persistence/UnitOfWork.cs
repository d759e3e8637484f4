using Microsoft.EntityFrameworkCore;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>Saves, and tells apart what can go wrong when others work at the same time.</summary>
internal sealed class UnitOfWork(OrdersDbContext db, IEnumerable<IAfterSave> effects) : IUnitOfWork
{
    public async Task<SaveResult> SaveAsync(CancellationToken cancellationToken)
    {
        var after = effects.Select(effect => effect.Of(db.ChangeTracker)).ToArray();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            foreach (var act in after)
            {
                await act();
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

using Microsoft.EntityFrameworkCore;
using Shop.Billing.Features.Ports;

namespace Shop.Billing.Adapters.Persistence;

/// <summary>Saves, and tells apart what can go wrong when others work at the same time.</summary>
internal sealed class UnitOfWork(BillingDbContext db) : IUnitOfWork
{
    public async Task<SaveResult> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
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

{%- if service.with.cache -%}
using {{ service.namespace }}.Adapters.Caching;
{% endif -%}
{%- if service.with.queue -%}
using {{ service.namespace }}.Adapters.Messaging;
{% endif -%}
using {{ service.namespace }}.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace {{ service.namespace }}.Adapters.Persistence;

/// <summary>Saves, and tells apart what can go wrong when others work at the same time.{% if service.with.cache %} Drops from the cache what it changed.{% endif %}{% if service.with.queue %} Wakes the relay for what it published.{% endif %}</summary>
internal sealed class UnitOfWork({{ service.name.pascal }}DbContext db{% if service.with.cache %}, CacheInvalidation cache{% endif %}{% if service.with.queue %}, OutboxSignal outbox{% endif %}) : IUnitOfWork
{
    public async Task<SaveResult> SaveAsync(CancellationToken cancellationToken)
    {
{%- if service.with.cache %}
        var changed = CacheKeys.Of(db.ChangeTracker);
{%- endif %}
{%- if service.with.queue %}
        var publishes = db.ChangeTracker.Entries<OutboxMessage>().Any();
{%- endif %}
        try
        {
            await db.SaveChangesAsync(cancellationToken);
{%- if service.with.cache %}
            await cache.RemoveAsync(changed);
{%- endif %}
{%- if service.with.queue %}
            if (publishes)
            {
                outbox.Notify();
            }
{% endif %}
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

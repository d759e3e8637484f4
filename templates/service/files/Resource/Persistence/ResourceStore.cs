using Microsoft.EntityFrameworkCore;
using {{ service.namespace }}.Domain;

namespace {{ service.namespace }}.Adapters.Persistence.{{ resource.plural.pascal }};

internal sealed class {{ resource.name.pascal }}Store({{ service.name.pascal }}DbContext db) : I{{ resource.plural.pascal }}
{
    public Task<{{ resource.ty }}?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<{{ resource.ty }}>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add({{ resource.ty }} {{ resource.var }}) => db.Add({{ resource.var }});

    public void Remove({{ resource.ty }} {{ resource.var }}) => db.Remove({{ resource.var }});
}

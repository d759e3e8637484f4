namespace {{ service.namespace }}.Domain;

/// <summary>The write side of {{ resource.plural.words }}: changes are kept until the unit of work saves them.</summary>
public interface I{{ resource.plural.pascal }}
{
    Task<{{ resource.name.pascal }}?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add({{ resource.name.pascal }} {{ resource.var }});

    void Remove({{ resource.name.pascal }} {{ resource.var }});
}

using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>The read side of {{ resource.plural.words }}.</summary>
internal interface I{{ resource.name.pascal }}Queries
{
    Task<{{ resource.name.pascal }}View?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>{% if resource.private %}Of one owner, or of all when it is null. {% endif %}Null when the cursor is not one of this sort.</summary>
    Task<Page<{{ resource.item }}>?> ListAsync(List{{ resource.plural.pascal }}Query query, {% if resource.private %}string? ownerId, {% endif %}CancellationToken cancellationToken);
}

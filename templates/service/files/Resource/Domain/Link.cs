namespace {{ service.namespace }}.Domain;

/// <summary>That {{ resource.a }} has {{ link.a }}.</summary>
public sealed record {{ link.ty }}
{
    public required Guid {{ link.id }} { get; init; }
}

namespace {{ service.namespace }}.Domain;

/// <summary>{{ resource.description | cs_doc }}</summary>
public sealed class {{ resource.name.pascal }} : IAggregate
{
{%- for child in resource.children %}
    private List<{{ child.ty }}> _{{ child.json }} = [];
{%- endfor %}
{%- for link in resource.links %}
    private readonly List<{{ link.ty }}> _{{ link.plural_json }} = [];
{%- endfor %}
{%- if resource.children or resource.links %}
{% endif %}
    private {{ resource.name.pascal }}()
    {
    }

    public Guid Id { get; private init; }
{% if resource.owner %}
    /// <summary>Who made it: the subject of their token.</summary>
    public string OwnerId { get; private init; } = "";
{% endif %}
{%- for field in resource.fields %}
    /// <summary>{{ field.description | cs_doc }}</summary>
    public {{ field.domain.ty }} {{ field.property }} { get; private set; }{{ field.domain.initialiser }}
{% endfor %}
    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }
{%- for child in resource.children %}

    /// <summary>{{ child.description | cs_doc }}</summary>
    public IReadOnlyList<{{ child.ty }}> {{ child.plural.pascal }} => _{{ child.json }};
{%- endfor %}
{%- for link in resource.links %}

    /// <summary>Its {{ link.plural.words }}.</summary>
    public IReadOnlyList<{{ link.ty }}> {{ link.plural.pascal }} => _{{ link.plural_json }};
{%- endfor %}

    public static {{ resource.name.pascal }} Create({{ resource.name.pascal }}Details details, {% if resource.owner %}string ownerId, {% endif %}DateTimeOffset now)
    {
        var {{ resource.var }} = new {{ resource.name.pascal }}
        {
            Id = Guid.CreateVersion7(now),
{%- if resource.owner %}
            OwnerId = ownerId,
{%- endif %}
            CreatedAt = now,
        };
        {{ resource.var }}.Set(details, now);
        return {{ resource.var }};
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change({{ resource.name.pascal }}Details details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set({{ resource.name.pascal }}Details details, DateTimeOffset now)
    {
{%- for field in resource.fields %}
{%- for guard in field.guards %}
        {{ guard }}
{%- endfor %}
{%- endfor %}
{%- for child in resource.children %}
{%- if child.min > 0 %}
        ArgumentOutOfRangeException.ThrowIfLessThan(details.{{ child.plural.pascal }}.Count, {{ child.min }});
{%- endif %}
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.{{ child.plural.pascal }}.Count, {{ child.max }});
{%- endfor %}
{%- for field in resource.fields %}
        {{ field.property }} = details.{{ field.property }};
{%- endfor %}
{%- for child in resource.children %}
        _{{ child.json }} = [.. details.{{ child.plural.pascal }}];
{%- endfor %}
{%- for link in resource.links %}
        Link{{ link.name.pascal }}(details.{{ link.ids }});
{%- endfor %}
        UpdatedAt = now;
        Version++;
    }
{%- for link in resource.links %}

    /// <summary>Links that stay are left alone, so that only what changed is written.</summary>
    private void Link{{ link.name.pascal }}(IReadOnlyCollection<Guid> ids)
    {
        _{{ link.plural_json }}.RemoveAll(link => !ids.Contains(link.{{ link.id }}));
        _{{ link.plural_json }}.AddRange(ids.Except(_{{ link.plural_json }}.Select(link => link.{{ link.id }})).Select(id => new {{ link.ty }} { {{ link.id }} = id }));
    }
{%- endfor %}
}

using {{ service.namespace }}.Domain;

namespace {{ service.namespace }}.UnitTests;

public sealed class {{ resource.name.pascal }}Tests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = {{ resource.name.pascal }}Samples.Details(1);

        var {{ resource.var }} = {{ resource.ty }}.Create(details, {% if resource.owner %}"me", {% endif %}{{ resource.name.pascal }}Samples.Now);

        Same(details, {{ resource.var }});
        Assert.Equal((1L, {{ resource.name.pascal }}Samples.Now, {{ resource.name.pascal }}Samples.Now), ({{ resource.var }}.Version, {{ resource.var }}.CreatedAt, {{ resource.var }}.UpdatedAt));
{%- if resource.owner %}
        Assert.Equal("me", {{ resource.var }}.OwnerId);
{%- endif %}
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var {{ resource.var }} = {{ resource.name.pascal }}Samples.Create(1);
        var (id, later) = ({{ resource.var }}.Id, {{ resource.name.pascal }}Samples.Now.AddHours(1));

        {{ resource.var }}.Change({{ resource.name.pascal }}Samples.Details(2), later);

        Same({{ resource.name.pascal }}Samples.Details(2), {{ resource.var }});
        Assert.Equal((id, 2L, {{ resource.name.pascal }}Samples.Now, later), ({{ resource.var }}.Id, {{ resource.var }}.Version, {{ resource.var }}.CreatedAt, {{ resource.var }}.UpdatedAt));
    }
{% for breach in resource.breaches %}
    [Fact]
    public void {{ breach.name }}()
    {
        var {{ resource.var }} = {{ resource.name.pascal }}Samples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => {{ resource.var }}.Change({{ resource.name.pascal }}Samples.Details(2) with { {{ breach.property }} = {{ breach.value }} }, {{ resource.name.pascal }}Samples.Now));
        Same({{ resource.name.pascal }}Samples.Details(1), {{ resource.var }});
    }
{% endfor %}
{%- for link in resource.links %}
    [Fact]
    public void {{ link.plural.pascal }}_that_stay_are_left_alone()
    {
        var {{ resource.var }} = {{ resource.name.pascal }}Samples.Create(1);
        var kept = {{ resource.var }}.{{ link.plural.pascal }}[1];

        {{ resource.var }}.Change({{ resource.name.pascal }}Samples.Details(1) with { {{ link.ids }} = [Values.Uuid(9), kept.{{ link.id }}] }, {{ resource.name.pascal }}Samples.Now);

        Assert.Same(kept, {{ resource.var }}.{{ link.plural.pascal }}[0]);
        Assert.Equal([kept.{{ link.id }}, Values.Uuid(9)], {{ resource.var }}.{{ link.plural.pascal }}.Select(link => link.{{ link.id }}));
    }
{% endfor %}
    private static void Same({{ resource.name.pascal }}Details expected, {{ resource.ty }} {{ resource.var }})
    {
{%- for field in resource.fields %}
        Assert.Equal(expected.{{ field.property }}, {{ resource.var }}.{{ field.property }});
{%- endfor %}
{%- for child in resource.children %}
{%- if child.table %}
        Assert.Equal(expected.{{ child.plural.pascal }}.Count, {{ resource.var }}.{{ child.plural.pascal }}.Count);
{%- else %}
        Assert.Equal(expected.{{ child.plural.pascal }}, {{ resource.var }}.{{ child.plural.pascal }});
{%- endif %}
{%- endfor %}
{%- for link in resource.links %}
        Assert.Equal(expected.{{ link.ids }}.Order(), {{ resource.var }}.{{ link.plural.pascal }}.Select(link => link.{{ link.id }}).Order());
{%- endfor %}
    }
}

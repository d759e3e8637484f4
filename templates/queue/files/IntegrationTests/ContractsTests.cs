using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
{% if service.event_enums %}using {{ solution.name.pascal }}.ServiceDefaults;
{% endif %}using {{ service.namespace }}.Contracts;
{% if service.event_enums %}using {{ service.namespace }}.Domain;
{% endif %}using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.IntegrationTests;

/// <summary>
/// The schemas in {{ service.name.pascal }}.Contracts/schemas are what others were built against. They can read what is sent today,
/// and what was sent before can be read today.
/// </summary>
public sealed class ContractsTests({{ service.name.pascal }}App app) : IClassFixture<{{ service.name.pascal }}App>
{
    public static TheoryData<Type> Events =>
    [
{%- for resource in service.resources %}{% for event in resource.events %}
        typeof({{ event.name.pascal }}),
{%- endfor %}{% endfor %}
    ];

    [Theory]
    [MemberData(nameof(Events))]
    public void What_was_sent_before_can_be_read(Type type)
    {
        foreach (var before in new[] { Sample(Recorded(type), all: false), Sample(Recorded(type), all: true) })
        {
            var data = before.Deserialize(type, EventSubscriptions.Strict);

            AssertKeeps(before, JsonSerializer.SerializeToNode(data, type, Options())!);
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_sent_can_be_read_by_those_who_know_the_recorded_schema(Type type)
    {
        var exact = new JsonSerializerOptions(Options()) { NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true };
        var today = exact.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Exact });

        AssertFits(Recorded(type), today, today, type.Name);
    }
{%- if service.event_enums %}

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_that_were_sent_before_are_still_known(Type type, string member, string[] known)
    {
        var recorded = Recorded(type)["properties"]![member]!["enum"]!.AsArray().Where(value => value is not null);

        Assert.All(recorded, value => Assert.Contains($"{value}", known));
    }

    public static TheoryData<Type, string, string[]> Values => new()
    {
{%- for resource in service.resources %}{% for event in resource.events %}{% for member in resource.event_members %}{% if member.enum_type %}
        { typeof({{ event.name.pascal }}), "{{ member.json }}", [.. Enum.GetValues<{{ member.enum_type }}>().Select(value => EnumNames.Text(value))] },
{%- endif %}{% endfor %}{% endfor %}{% endfor %}
    };
{%- endif %}

    private JsonSerializerOptions Options() => app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private static JsonNode Recorded(Type type)
    {
        var schemas = type.Assembly.GetManifestResourceNames().Select(name => type.Assembly.GetManifestResourceStream(name)!);
        return schemas.Select(schema => JsonNode.Parse(schema)!).Single(schema => $"{schema["title"]}" == type.Name);
    }

    /// <summary>The exporter knows neither the width of integers nor types with a converter of the service's own.</summary>
    private static JsonNode Exact(JsonSchemaExporterContext context, JsonNode schema)
    {
        var optional = Nullable.GetUnderlyingType(context.TypeInfo.Type);
        (string Type, string? Format)? form = Type.GetTypeCode(optional ?? context.TypeInfo.Type) switch
        {
            TypeCode.Int32 => ("integer", "int32"),
            TypeCode.Int64 => ("integer", "int64"),
            TypeCode.Decimal => ("number", null),
            _ when (optional ?? context.TypeInfo.Type) == typeof(DateTimeOffset) => ("string", "date-time"),
            _ => null,
        };
        return form is not { } known ? schema : new JsonObject
        {
            ["type"] = optional is null ? known.Type : new JsonArray(known.Type, "null"),
            ["format"] = known.Format,
        };
    }

    /// <summary>A message of then: with all members, or with those only that every message had. Numbers are the greatest possible.</summary>
    private static JsonNode Sample(JsonNode schema, bool all) => (Types(schema).First(type => type != "null"), $"{schema["format"]}") switch
    {
        ("object", _) => new JsonObject(schema["properties"]!.AsObject()
            .Where(member => all || Required(schema).Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Sample(member.Value!, all)))),
        ("integer", "int32") => int.MaxValue,
        ("integer", _) => long.MaxValue,
        ("number", _) => 0.5m,
        ("boolean", _) => true,
        (_, "uuid") => "0190f5fe-7c00-7a00-8000-00000000abcd",
        (_, "date-time") => "2026-01-31T12:00:00Z",
        (_, "date") => "2026-01-31",
        _ => schema["enum"] is JsonArray values ? $"{values[0]}" : "text",
    };

    private static void AssertKeeps(JsonNode before, JsonNode now)
    {
        foreach (var (name, value) in before.AsObject())
        {
            if (value is JsonObject)
            {
                AssertKeeps(value, now[name]!);
                continue;
            }

            Assert.True(now[name]?.ToJsonString() == value?.ToJsonString(), $"{name} was {value} and is read as {now[name]}");
        }
    }

    private static void AssertFits(JsonNode recorded, JsonNode today, JsonNode root, string place)
    {
        Assert.True(
            Types(today).All(Types(recorded).Contains) && $"{recorded["format"]}" == $"{today["format"]}",
            $"{place} was {recorded["type"]} {recorded["format"]} and is {today["type"]} {today["format"]}");
        if (recorded["properties"] is not JsonObject members)
        {
            return;
        }

        foreach (var (name, member) in members)
        {
            if (today["properties"]![name] is { } known)
            {
                AssertFits(member!, Resolved(known, root), root, $"{place}.{name}");
                continue;
            }

            Assert.False(Required(recorded).Contains(name), $"{place}.{name} is no longer sent");
        }
    }

    /// <summary>A type that occurs again is exported as a pointer to where it was first.</summary>
    private static JsonNode Resolved(JsonNode schema, JsonNode root) => schema["$ref"] is { } pointer
        ? $"{pointer}".Split('/').Skip(1).Aggregate(root, (node, part) => node[part]!)
        : schema;

    private static string[] Types(JsonNode schema) =>
        schema["type"] is JsonArray types ? [.. types.Select(type => $"{type}")] : [$"{schema["type"]}"];

    private static string[] Required(JsonNode schema) => [.. schema["required"]?.AsArray().Select(name => $"{name}") ?? []];
}

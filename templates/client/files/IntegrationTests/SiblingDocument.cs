using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace {{ service.namespace }}.IntegrationTests.Clients;

/// <summary>The OpenAPI document of another service, as its build wrote it into the repository: what clients are held against.</summary>
internal sealed class SiblingDocument(JsonNode root)
{
    private readonly NullabilityInfoContext _nullability = new();

    public JsonNode Root => root;

    public static SiblingDocument Of(string service)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "openapi", $"{service}.json");
            if (File.Exists(file))
            {
                return new SiblingDocument(JsonNode.Parse(File.ReadAllText(file))!);
            }
        }

        throw new FileNotFoundException($"openapi/{service}.json is not there: build {service} first.");
    }

    /// <summary>What keeps an answer from being read as this type.</summary>
    public IReadOnlyList<string> Reads(string method, string path, string status, Type type) =>
        [.. Differences(Content(Operation(method, path)?["responses"]?[status]), type, $"{method} {path}", sent: false)];

    /// <summary>What keeps a value of this type from being taken.</summary>
    public IReadOnlyList<string> Takes(string method, string path, Type type) =>
        [.. Differences(Content(Operation(method, path)?["requestBody"]), type, $"{method} {path}", sent: true)];

    /// <summary>Those of these parameters that the operation does not have.</summary>
    public IReadOnlyList<string> Lacks(string method, string path, params string[] parameters) =>
        [.. parameters.Except((Operation(method, path)?["parameters"]?.AsArray() ?? []).Select(it => (string)Resolve(it)!["name"]!))];

    private static JsonNode? Content(JsonNode? message) => message?["content"]?["application/json"]?["schema"];

    private JsonNode? Operation(string method, string path) => root["paths"]?[path]?[method];

    private IEnumerable<string> Differences(JsonNode? schema, Type type, string at, bool sent)
    {
        schema = Resolve(schema);
        var (json, format) = Form(type);
        if (schema is null)
        {
            return [$"{at} is gone"];
        }

        if (json is null)
        {
            return [];
        }

        if (!Types(schema).Contains(json) || (format is not null && (string?)schema["format"] != format))
        {
            return [$"{at} is no longer {json} {format}"];
        }

        return json switch
        {
            "array" => Differences(schema["items"], type.GetGenericArguments()[0], $"{at}[]", sent),
            "object" => Members(schema, type, at, sent),
            _ => [],
        };
    }

    private IEnumerable<string> Members(JsonNode schema, Type type, string at, bool sent)
    {
        var known = schema["properties"]?.AsObject() ?? [];
        var required = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).ToHashSet();
        var members = type.GetProperties().Where(it => it.Name != "EqualityContract").ToDictionary(Name);
        foreach (var (name, member) in members)
        {
            var value = known[name];
            var nullable = _nullability.Create(member).ReadState == NullabilityState.Nullable;
            if (!sent && value is not null && !required.Contains(name))
            {
                yield return $"{at}.{name} may be missing";
            }

            if (!sent && value is not null && !nullable && IsNullable(value))
            {
                yield return $"{at}.{name} may be null";
            }

            foreach (var difference in Differences(value, Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType, $"{at}.{name}", sent))
            {
                yield return difference;
            }
        }

        foreach (var name in required.Where(name => sent && !(members.GetValueOrDefault(name) is { } member && IsAlwaysGiven(member))))
        {
            yield return $"{at}.{name} is needed now";
        }
    }

    /// <summary>It is required, or the constructor asks for it.</summary>
    private static bool IsAlwaysGiven(PropertyInfo member) =>
        member.IsDefined(typeof(RequiredMemberAttribute))
        || member.DeclaringType!.GetConstructors().Any(it => it.GetParameters().Any(parameter => parameter.Name == member.Name));

    private static string Name(PropertyInfo member) =>
        member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static (string? Json, string? Format) Form(Type type) => type switch
    {
        _ when type == typeof(JsonElement) => (null, null),
        _ when type == typeof(string) => ("string", null),
        _ when type == typeof(Guid) => ("string", "uuid"),
        _ when type == typeof(DateTimeOffset) => ("string", "date-time"),
        _ when type == typeof(DateOnly) => ("string", "date"),
        _ when type == typeof(int) => ("integer", "int32"),
        _ when type == typeof(long) => ("integer", "int64"),
        _ when type == typeof(decimal) => ("number", null),
        _ when type == typeof(bool) => ("boolean", null),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ("array", null),
        _ => ("object", null),
    };

    private JsonNode? Resolve(JsonNode? schema)
    {
        if (schema?["oneOf"] is JsonArray either)
        {
            schema = either.FirstOrDefault(it => (string?)(it?["type"] as JsonValue) != "null");
        }

        return (string?)schema?["$ref"] is { } reference
            ? reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)root, (at, part) => at?[part])
            : schema;
    }

    private static IEnumerable<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => several.Select(it => (string)it!),
        JsonValue one => [(string)one!],
        _ when schema["enum"] is not null => ["string"],
        _ => [],
    };

    private bool IsNullable(JsonNode schema) =>
        (schema["oneOf"] as JsonArray)?.Any(it => (string?)(it?["type"] as JsonValue) == "null") is true
        || (Resolve(schema) is { } resolved && Types(resolved).Contains("null"));
}

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>The name of a value of an enum, exactly; binding the enum itself would take numbers, lists and other cases too.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NameOfAttribute<T> : ValidationAttribute, ISchemaRule
    where T : struct, Enum
{
    public override bool IsValid(object? value) => value is null || (value is string text && EnumNames.Find<T>(text) is not null);

    public override string FormatErrorMessage(string name) => $"{name} is one of: {string.Join(", ", EnumNames.Of<T>())}.";

    void ISchemaRule.Describe(OpenApiSchema schema) => schema.Enum = schema.Type?.HasFlag(JsonSchemaType.Null) == true
        ? [.. EnumNames.Of<T>().Select(name => (JsonNode)name), JsonNullSentinel.JsonNull]
        : [.. EnumNames.Of<T>().Select(name => (JsonNode)name)];
}

/// <summary>The names that an enum's values have in JSON and in queries.</summary>
public static class EnumNames
{
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => Names<T>.All;

    /// <summary>The value of a name; null when there is none.</summary>
    public static T? Find<T>(string? name)
        where T : struct, Enum => name is not null && Names<T>.Values.TryGetValue(name, out var value) ? value : null;

    /// <summary>The value of a name that was validated.</summary>
    public static T Parse<T>(string name)
        where T : struct, Enum => Names<T>.Values[name];

    /// <summary>The name of a value.</summary>
    public static string Text<T>(T value)
        where T : struct, Enum => Names<T>.Texts[value];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> All = [.. Enum.GetNames<T>().Select(NameOf)];

        public static readonly Dictionary<string, T> Values = Enum.GetNames<T>().ToDictionary(NameOf, Enum.Parse<T>, StringComparer.Ordinal);

        public static readonly Dictionary<T, string> Texts = Values.ToDictionary(pair => pair.Value, pair => pair.Key);

        private static string NameOf(string member) =>
            typeof(T).GetField(member)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? member;
    }
}

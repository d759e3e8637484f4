using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>Values in a query: text of one exact form, where the framework's binding takes many.</summary>
public static class Filters
{
    public static int? Int(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static long? Long(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Bool(string? text) => text switch { "true" => true, "false" => false, _ => null };

    public static Guid? Uuid(string? text) => Guid.TryParseExact(text, "D", out var id) ? id : null;

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FlagAttribute : ValidationAttribute, ISchemaRule
{
    public override bool IsValid(object? value) => value is null || Filters.Bool(value as string) is not null;

    public override string FormatErrorMessage(string name) => $"{name} is true or false.";

    void ISchemaRule.Describe(OpenApiSchema schema) => schema.Type = JsonSchemaType.Boolean;
}

/// <summary>A UUID with its dashes.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UuidAttribute : ValidationAttribute, ISchemaRule
{
    public override bool IsValid(object? value) => value is null || Filters.Uuid(value as string) is not null;

    public override string FormatErrorMessage(string name) => $"{name} is a UUID.";

    void ISchemaRule.Describe(OpenApiSchema schema) => schema.Format = "uuid";
}

/// <summary>A calendar date, as in <c>2026-01-31</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DayAttribute : ValidationAttribute, ISchemaRule
{
    public override bool IsValid(object? value) => value is null || Filters.Date(value as string) is not null;

    public override string FormatErrorMessage(string name) => $"{name} is a date as in 2026-01-31.";

    void ISchemaRule.Describe(OpenApiSchema schema) => schema.Format = "date";
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>May be left out, since it has a default, but may not be null.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NonNullAttribute : ValidationAttribute, ISchemaRule
{
    public override bool IsValid(object? value) => value is not null;

    public override string FormatErrorMessage(string name) => $"{name} can be left out, but not be null.";

    void ISchemaRule.Describe(OpenApiSchema schema) => schema.Type &= ~JsonSchemaType.Null;
}

/// <summary>What the property's initialiser says, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultAttribute(object value) : Attribute, ISchemaRule
{
    public object Value => value;

    void ISchemaRule.Describe(OpenApiSchema schema) => schema.Default = value switch
    {
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create(value.ToString()),
    };
}

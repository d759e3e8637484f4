using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace {{ solution.name.pascal }}.ServiceDefaults;

/// <summary>Puts the rules of validation into the OpenAPI document.</summary>
internal static class SchemaRules
{
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.ParameterDescription?.ParameterDescriptor is IParameterInfoParameterDescriptor { ParameterInfo: var parameter })
        {
            Describe(schema, parameter);
        }

        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && context.JsonPropertyInfo is null)
        {
            foreach (var property in context.JsonTypeInfo.Properties)
            {
                if (property.AttributeProvider is { } member && schema.Properties?.TryGetValue(property.Name, out var value) == true)
                {
                    Describe((OpenApiSchema)value, member);
                    if (member.IsDefined(typeof(NonNullAttribute), true))
                    {
                        schema.Required?.Remove(property.Name);
                    }
                }
            }
        }

        DescribeType(schema, Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type);
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, ICustomAttributeProvider member)
    {
        var attributes = member.GetCustomAttributes(true);
        if (attributes.OfType<AllowedValuesAttribute>().FirstOrDefault() is { } allowed)
        {
            schema.Enum = [.. allowed.Values.OfType<string>().Select(value => (JsonNode)value)];
        }

        if (attributes.OfType<RequiredAttribute>().Any())
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        foreach (var rule in attributes.OfType<ISchemaRule>())
        {
            rule.Describe(schema);
        }
    }

    /// <summary>Types with converters of their own have no schema by themselves.</summary>
    private static void DescribeType(OpenApiSchema schema, Type type)
    {
        if (type.IsEnum)
        {
            schema.Type ??= JsonSchemaType.String;
        }

        if (type == typeof(DateTimeOffset))
        {
            schema.Type ??= JsonSchemaType.String;
            schema.Format = "date-time";
        }
    }
}

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>Puts the rules of validation into the OpenAPI document.</summary>
internal static class SchemaRules
{
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        DescribeType(schema, context.JsonTypeInfo.Type);
        if (context.ParameterDescription?.ParameterDescriptor is IParameterInfoParameterDescriptor { ParameterInfo: var parameter })
        {
            Describe(schema, parameter);
        }

        if (context.JsonPropertyInfo?.AttributeProvider is { } member)
        {
            Describe(schema, member);
        }
        else if (context.JsonPropertyInfo is null && context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var property in context.JsonTypeInfo.Properties.Where(property => Has<NonNullAttribute>(property.AttributeProvider)))
            {
                schema.Required?.Remove(property.Name);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What an operation refuses to go without is required, and what is open to anybody needs no token.</summary>
    public static Task DescribeOperationAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.Responses?.ContainsKey("428") == true)
        {
            foreach (var header in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "If-Match") ?? [])
            {
                header.Required = true;
            }
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [];
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, ICustomAttributeProvider member)
    {
        var attributes = member.GetCustomAttributes(true);
        if (attributes.OfType<AllowedValuesAttribute>().FirstOrDefault() is { } allowed)
        {
            schema.Enum = [.. allowed.Values.OfType<string>().Select(value => (JsonNode)value)];
        }

        foreach (var rule in attributes.OfType<ISchemaRule>())
        {
            rule.Describe(schema);
        }

        if (Has<RequiredAttribute>(member) || Has<NonNullAttribute>(member))
        {
            schema.Type &= ~JsonSchemaType.Null;
            schema.Enum?.Remove(JsonNullSentinel.JsonNull);
        }
    }

    /// <summary>Types with converters of their own have no schema by themselves.</summary>
    private static void DescribeType(OpenApiSchema schema, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var (kind, format) = type switch
        {
            { IsEnum: true } => (JsonSchemaType.String, null),
            _ when type == typeof(DateTimeOffset) => (JsonSchemaType.String, "date-time"),
            _ when type == typeof(int) => (JsonSchemaType.Integer, "int32"),
            _ when type == typeof(long) => (JsonSchemaType.Integer, "int64"),
            _ when type == typeof(decimal) => (JsonSchemaType.Number, null), // A double would lose digits.
            _ when type == typeof(JsonElement) => (JsonSchemaType.Object | JsonSchemaType.Array, null),
            _ => (default(JsonSchemaType), null),
        };
        if (type == typeof(JsonElement))
        {
            schema.Metadata?.Clear(); // A reference to the schema of just any JSON would take null too.
        }

        if (kind != default)
        {
            schema.Type = type == declared || type.IsEnum ? kind : kind | JsonSchemaType.Null; // Enums are referred to, and the reference says null.
            schema.Format = format;
        }
    }

    private static bool Has<T>(ICustomAttributeProvider? member) => member?.IsDefined(typeof(T), true) == true;
}

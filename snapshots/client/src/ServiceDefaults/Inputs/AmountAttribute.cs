using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>Money, as a request has it.</summary>
public interface IAmount
{
    /// <summary>In minor units of the currency.</summary>
    long? Amount { get; }
}

/// <summary>Money whose amount is within bounds. Each field has its own, so its schema stands in place.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AmountAttribute(long minimum, long maximum) : ValidationAttribute, ISchemaRule
{
    public override bool IsValid(object? value) =>
        value is null or IAmount { Amount: null } || (value is IAmount { Amount: { } amount } && amount >= minimum && amount <= maximum);

    public override string FormatErrorMessage(string name) => $"{name} has an amount from {minimum} to {maximum}.";

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object | JsonSchemaType.Null;
        schema.Metadata?.Clear(); // No reference to the schema that all amounts share.
        schema.OneOf = null;
        schema.Required = new HashSet<string> { "amount", "currency" };
        schema.AdditionalPropertiesAllowed = false;
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["amount"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int64",
                Description = "In minor units of the currency.",
                Minimum = minimum.ToString(CultureInfo.InvariantCulture),
                Maximum = maximum.ToString(CultureInfo.InvariantCulture),
            },
            ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "ISO 4217.", Pattern = "^[A-Z]{3}$" },
        };
    }
}

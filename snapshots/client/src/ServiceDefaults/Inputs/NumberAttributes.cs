using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>A whole number within bounds; in a query it is text.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WholeAttribute(long minimum, long maximum) : ValidationAttribute, ISchemaRule
{
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        string text => text is not ['+', ..] && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Fits(number),
        _ => Fits(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    public override string FormatErrorMessage(string name) => $"{name} is a whole number from {minimum} to {maximum}.";

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        var isInt = minimum >= int.MinValue && maximum <= int.MaxValue;
        schema.Type = (schema.Type & JsonSchemaType.Null) | JsonSchemaType.Integer;
        schema.Format = isInt ? "int32" : "int64";
        schema.Minimum = minimum.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = maximum.ToString(CultureInfo.InvariantCulture);
    }

    private bool Fits(long number) => number >= minimum && number <= maximum;
}

/// <summary>A decimal number with so many digits, of which so many stand after the point.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NumberAttribute(int precision, int scale) : ValidationAttribute, ISchemaRule
{
    /// <summary>The least value, when it is more than what the digits allow.</summary>
    public string? Min { get; init; }

    /// <summary>The greatest value, when it is less than what the digits allow.</summary>
    public string? Max { get; init; }

    private decimal Greatest => decimal.Parse(new string('9', precision), CultureInfo.InvariantCulture) / Power(scale);

    public override bool IsValid(object? value) => value is null
        || (value is decimal number && number >= Bound(Min, -Greatest) && number <= Bound(Max, Greatest) && decimal.Round(number, scale) == number);

    public override string FormatErrorMessage(string name) => string.Create(
        CultureInfo.InvariantCulture, $"{name} is a number from {Bound(Min, -Greatest)} to {Bound(Max, Greatest)} with at most {scale} decimals.");

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        // What the digits allow ends below a power of ten: unlike 99.99, that is exact as the double that most clients read.
        var end = "1" + new string('0', precision - scale);
        schema.Minimum = Min;
        schema.ExclusiveMinimum = Min is null ? "-" + end : null;
        schema.Maximum = Max;
        schema.ExclusiveMaximum = Max is null ? end : null;
        schema.MultipleOf = 1 / Power(scale);
    }

    private static decimal Bound(string? text, decimal otherwise) =>
        text is null ? otherwise : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static decimal Power(int exponent) => decimal.Parse("1" + new string('0', exponent), CultureInfo.InvariantCulture);
}

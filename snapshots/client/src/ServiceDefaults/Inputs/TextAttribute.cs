using System.ComponentModel.DataAnnotations;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>
/// Text of limited length, counted in Unicode code points as JSON Schema and PostgreSQL do. One line has no control characters;
/// several have tabs and line ends, but not U+0000, which PostgreSQL cannot store.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextAttribute(int minimumLength, int maximumLength) : ValidationAttribute, ISchemaRule
{
    private const string OneLine = @"^[^\u0000-\u001F\u007F-\u009F]*$";
    private const string SeveralLines = @"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*$";

    /// <summary>Tabs and line ends are allowed.</summary>
    public bool Lines { get; init; }

    public override bool IsValid(object? value)
    {
        if (value is not string text)
        {
            return value is null;
        }

        var length = text.EnumerateRunes().Count();
        return length >= minimumLength && length <= maximumLength && !text.Any(IsRefused);
    }

    public override string FormatErrorMessage(string name) => minimumLength == 0
        ? $"{name} has at most {maximumLength} characters, and no control characters."
        : $"{name} has {minimumLength} to {maximumLength} characters, and no control characters.";

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        schema.MinLength = minimumLength;
        schema.MaxLength = maximumLength;
        schema.Pattern = Lines ? SeveralLines : OneLine;
    }

    private bool IsRefused(char c) => char.IsControl(c) && !(Lines && c is '\t' or '\n' or '\r');
}

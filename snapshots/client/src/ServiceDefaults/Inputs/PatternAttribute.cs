using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>Text in which the regular expression is found, as JSON Schema means it: anywhere, unless it is anchored.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PatternAttribute(string pattern) : ValidationAttribute, ISchemaRule
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly Regex _regex = Compile(pattern);

    public override bool IsValid(object? value)
    {
        try
        {
            return value is null || (value is string text && _regex.IsMatch(text));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public override string FormatErrorMessage(string name) => $"{name} does not match {pattern}.";

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        if (schema.Pattern is null)
        {
            schema.Pattern = pattern;
        }
        else
        {
            (schema.AllOf ??= []).Add(new OpenApiSchema { Pattern = pattern });
        }
    }

    /// <summary>In JSON Schema <c>\d</c> and <c>\w</c> are ASCII; .NET says so with an option that knows no <c>\p{…}</c> and no look-behind.</summary>
    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.ECMAScript, Limit);
        }
        catch (ArgumentException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        }
    }
}

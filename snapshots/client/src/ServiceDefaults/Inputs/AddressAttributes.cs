using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>An e-mail address as HTML means it: no comments, no quotes, no spaces.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed partial class EmailAttribute : ValidationAttribute, ISchemaRule
{
    private const int MaxLength = 254;
    private const int MaxMailbox = 64;
    private const string Pattern =
        @"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$";

    public override bool IsValid(object? value) =>
        value is null || (value is string { Length: <= MaxLength } text && !text.EndsWith('\n')
            && text.IndexOf('@', StringComparison.Ordinal) <= MaxMailbox && Address().IsMatch(text));

    public override string FormatErrorMessage(string name) => $"{name} is an e-mail address of at most {MaxLength} characters.";

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        schema.Format = "email";
        schema.Pattern = Pattern;
        schema.MaxLength = MaxLength;
    }

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}

/// <summary>An absolute http or https URL.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed partial class WebAddressAttribute : ValidationAttribute, ISchemaRule
{
    private const int MaxLength = 2048;
    private const string Pattern =
        @"^https?://[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*(:[0-9]{1,4})?"
        + @"(/([A-Za-z0-9._~:@!$&'()*+,;=/-]|%[0-9A-Fa-f]{2})*)?(\?([A-Za-z0-9._~:@!$&'()*+,;=/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~:@!$&'()*+,;=/?-]|%[0-9A-Fa-f]{2})*)?$";

    public override bool IsValid(object? value) =>
        value is null || (value is string { Length: <= MaxLength } text && !text.EndsWith('\n') && Address().IsMatch(text));

    public override string FormatErrorMessage(string name) => $"{name} is an http or https URL of at most {MaxLength} characters.";

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        schema.Format = "uri";
        schema.Pattern = Pattern;
        schema.MaxLength = MaxLength;
    }

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}

using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>
/// A JSON object or list of limited size and depth. It is kept as JSON, not as text: readers get equal values, maybe in another order of members.
/// What PostgreSQL's jsonb cannot hold is refused: U+0000, half surrogate pairs, numbers beyond a double.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DocumentAttribute : ValidationAttribute, ISchemaRule
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxDepth = 32;

    public override bool IsValid(object? value) => value is null
        || (value is JsonElement { ValueKind: JsonValueKind.Object or JsonValueKind.Array } document
            && Encoding.UTF8.GetByteCount(document.GetRawText()) <= MaxBytes && CanBeKept(document, MaxDepth));

    public override string FormatErrorMessage(string name) =>
        $"{name} is a JSON object or list of at most {MaxBytes} bytes and {MaxDepth} levels, without U+0000 and without numbers beyond a double.";

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        schema.Metadata?.Clear(); // No reference to the schema of just any JSON.
        schema.Type = JsonSchemaType.Object | JsonSchemaType.Array | JsonSchemaType.Null;
    }

    private static bool CanBeKept(JsonElement element, int levels) => element.ValueKind switch
    {
        JsonValueKind.Object => levels > 0 && element.EnumerateObject().All(
            member => IsText(member.Name) && CanBeKept(member.Value, levels - 1)),
        JsonValueKind.Array => levels > 0 && element.EnumerateArray().All(item => CanBeKept(item, levels - 1)),
        JsonValueKind.String => IsText(element),
        JsonValueKind.Number => element.TryGetDouble(out var number) && double.IsFinite(number),
        _ => true,
    };

    private static bool IsText(JsonElement element)
    {
        try
        {
            return IsText(element.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return false; // Half a surrogate pair.
        }
    }

    private static bool IsText(string text) => !text.Contains('\0', StringComparison.Ordinal);
}

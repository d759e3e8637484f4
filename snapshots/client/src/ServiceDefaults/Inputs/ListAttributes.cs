using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>A list of limited length in which nothing is null.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ItemsAttribute(int minimumLength, int maximumLength) : ValidationAttribute, ISchemaRule
{
    /// <summary>Nothing stands twice.</summary>
    public bool Unique { get; init; }

    public override bool IsValid(object? value)
    {
        if (value is not IEnumerable list)
        {
            return value is null;
        }

        var items = list.Cast<object?>().ToList();
        return items.Count >= minimumLength && items.Count <= maximumLength && !items.Contains(null)
            && (!Unique || items.Distinct().Count() == items.Count);
    }

    public override string FormatErrorMessage(string name) =>
        $"{name} has {minimumLength} to {maximumLength} items, none of them null{(Unique ? " or twice" : "")}.";

    void ISchemaRule.Describe(OpenApiSchema schema)
    {
        schema.MinItems = minimumLength;
        schema.MaxItems = maximumLength;
        schema.UniqueItems = Unique ? true : null;
    }
}

using System.Text.Json;
using Shop.Suppliers.Domain;

namespace Shop.Suppliers.Features.Ports;

/// <summary>Documents between the API, where they are JSON, and the domain, where they are text that nobody looks into.</summary>
internal static class JsonDocuments
{
    public static JsonText ToText(this JsonElement document) => new(document.GetRawText());

    public static JsonElement ToElement(this JsonText text) => JsonElement.Parse(text.Text);
}

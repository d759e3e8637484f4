using System.Buffers.Text;
using System.Text.Json;

namespace Shop.Orders.Features.Ports;

/// <summary>Where a page ended: how it was sorted, by which key, and the id that breaks ties. Opaque to clients.</summary>
internal sealed record Cursor<TKey>(string Sort, TKey Key, Guid Id)
{
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Null when the text is no cursor, or one of another sort.</summary>
    public static Cursor<TKey>? Parse(string text, string sort)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var cursor = JsonSerializer.Deserialize<Cursor<TKey>>(Base64Url.DecodeFromChars(text));
            return cursor is { Key: { } key } && cursor.Sort == sort && IsClean(key) ? cursor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>PostgreSQL has no U+0000; a key that came out of the database has none either.</summary>
    private static bool IsClean(TKey key) => key is not string text || !text.Contains('\0', StringComparison.Ordinal);
}

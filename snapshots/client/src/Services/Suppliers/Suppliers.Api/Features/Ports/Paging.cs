namespace Shop.Suppliers.Features.Ports;

/// <summary>Which page of a list is wanted: sorted by what (<c>-</c> is descending), how many, and after which cursor.</summary>
internal sealed record Paging(string Sort, int Limit, string? Cursor)
{
    /// <summary>The longest cursor: the longest text that can be sorted by fits.</summary>
    public const int MaxCursor = 4096;

    public bool Descending => Sort.StartsWith('-');

    /// <summary>The sort without its direction.</summary>
    public string By => Sort.TrimStart('-');
}

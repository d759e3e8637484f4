namespace Shop.Suppliers.IntegrationTests;

/// <summary>PERMISSIONS.md, read as data: what the page says is what the tests ask for.</summary>
internal static class PermissionTable
{
    public const string Anonymous = "anonymous";

    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "PERMISSIONS.md")).Where(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>What each role grants.</summary>
    public static SortedDictionary<string, string[]> Roles { get; } = new(
        Below("role").ToDictionary(line => Plain(line.Cells[0]), line => Names(line.Cells[1])), StringComparer.Ordinal);

    public static Row[] Rows { get; } = [.. Below("endpoint").Select(line => RowOf(line.Columns, line.Cells))];

    /// <summary>The rows of tables whose first column has this title, each with the titles of its table.</summary>
    private static IEnumerable<(string[] Columns, string[] Cells)> Below(string title)
    {
        string[] columns = [];
        foreach (var (cells, next) in Lines.Zip(Lines.Skip(1).Append([""])))
        {
            if (next[0].StartsWith("---", StringComparison.Ordinal))
            {
                columns = cells;
            }
            else if (columns is [var first, ..] && first == title && !cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                yield return (columns, cells);
            }
        }
    }

    private static Row RowOf(string[] columns, string[] cells)
    {
        var endpoint = Plain(cells[0]).Split(' ', 2);
        var stated = columns.Zip(cells).Skip(2).ToDictionary(cell => cell.First, cell => int.Parse(cell.Second, null));
        return new Row(endpoint[0], endpoint[^1], Plain(cells[1]), stated);
    }

    private static string[] Names(string cell) => [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain)];

    private static string Plain(string cell) => cell.Trim('`');
}

/// <summary>A row: an endpoint, what it asks for, and the statuses that the page states by caller; a row of your own states none.</summary>
internal sealed record Row(string Method, string Path, string Permission, Dictionary<string, int> Stated)
{
    /// <summary>Health is answered before there are endpoints.</summary>
    public bool IsHealth => Path.StartsWith("/health/", StringComparison.Ordinal);

    public bool Covers(string method, string path) => Method == method
        && (Path == path || (Path.EndsWith("/**", StringComparison.Ordinal) && path.StartsWith(Path[..^2], StringComparison.Ordinal)));

    /// <summary>401 or 403 for whom it is closed, else null.</summary>
    public int? Refusal(string caller) => Permission switch
    {
        "none" => null,
        _ when caller == PermissionTable.Anonymous => 401,
        "any" => null,
        _ => PermissionTable.Roles[caller].Contains(Permission) ? null : 403,
    };
}

namespace Shop.Orders.Adapters.Persistence;

/// <summary>Conditions of a query, and the values of all its parameters.</summary>
internal sealed class RowFilter
{
    private readonly List<string> _conditions = [];
    private readonly List<object> _values = [];

    public IReadOnlyList<object> Values => _values;

    /// <summary>No condition when the value is null.</summary>
    public RowFilter Equal(string column, object? value) => value is null ? this : And($"{column} = {Parameter(value)}");

    public RowFilter And(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    /// <summary>What stands for the value in the SQL.</summary>
    public string Parameter(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    public override string ToString() => _conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _conditions);
}

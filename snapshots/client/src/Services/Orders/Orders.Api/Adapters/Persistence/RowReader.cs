using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>Columns as the model of EF Core stores them.</summary>
internal static class RowReader
{
    public static DateTimeOffset GetInstant(this DbDataReader row, int column) =>
        new(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));

    public static T GetEnum<T>(this DbDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));

    /// <summary>A list that is kept in the row as JSON.</summary>
    public static List<T> GetList<T>(this DbDataReader row, int column, JsonTypeInfo<List<T>> type) =>
        row.IsDBNull(column) ? [] : JsonSerializer.Deserialize(row.GetString(column), type) ?? [];
}

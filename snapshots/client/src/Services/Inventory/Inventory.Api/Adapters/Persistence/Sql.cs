using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>Reads by SQL what is only shown: EF Core's part of such a query costs more than the database's. Asks again when the database was away for a moment.</summary>
internal static class Sql
{
    /// <summary>The first row, or null. Parameters are <c>$1</c>, <c>$2</c>, … in this order.</summary>
    public static Task<T?> FirstAsync<T>(
        this DbDataSource database, string sql, object[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : class => Retries.RunAsync(
        async () =>
        {
            await using var command = Command(database, sql, parameters);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken) ? read(rows) : null;
        },
        cancellationToken);

    /// <summary>All rows.</summary>
    public static Task<List<T>> ListAsync<T>(
        this DbDataSource database, string sql, IReadOnlyList<object> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        Retries.RunAsync(
            async () =>
            {
                await using var command = Command(database, sql, parameters);
                await using var rows = await command.ExecuteReaderAsync(cancellationToken);
                var items = new List<T>();
                while (await rows.ReadAsync(cancellationToken))
                {
                    items.Add(read(rows));
                }

                return items;
            },
            cancellationToken);

    private static DbCommand Command(DbDataSource database, string sql, IReadOnlyList<object> parameters)
    {
        var command = database.CreateCommand(sql);
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = parameter is SqliteParameter ? $"${i + 1}" : ""; // Npgsql counts them and wants no names.
            parameter.Value = Stored(parameters[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>As the model of EF Core stores it.</summary>
    private static object Stored(object value) => value switch
    {
        Enum name => name.ToString(),
        DateTimeOffset instant => instant.UtcDateTime,
        _ => value,
    };
}

using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>Connections to SQLite, which keeps decimals as texts and so has to be told their order.</summary>
internal sealed class SqliteSource(string connectionString) : DbDataSource
{
    public const string Decimals = "decimals";

    public override string ConnectionString => connectionString;

    protected override DbConnection CreateDbConnection()
    {
        var connection = new SqliteConnection(connectionString);
        connection.CreateCollation(Decimals, (left, right) => Number(left).CompareTo(Number(right)));
        return connection;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Orders.Adapters.Persistence;

namespace Shop.Orders.IntegrationTests;

/// <summary>A database that lives as long as one test class.</summary>
internal abstract record TestDatabase(string Provider, string ConnectionString)
{
    /// <summary>A query for what the schema consists of: columns, indexes and constraints as text.</summary>
    public abstract string Facts { get; }

    public static TestDatabase Create()
    {
        var name = $"orders_test_{Guid.NewGuid():N}";
        return Environment.GetEnvironmentVariable("ConnectionStrings__Postgres") is { Length: > 0 } server
            ? new Postgres(server, name)
            : new Sqlite(Path.Combine(Path.GetTempPath(), $"{name}.db"));
    }

    public abstract OrdersDbContext CreateContext();

    public abstract void Drop();

    private sealed record Postgres : TestDatabase
    {
        private readonly string _server;
        private readonly string _name;

        public Postgres(string server, string name)
            : base("Postgres", new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 10 }.ConnectionString)
        {
            (_server, _name) = (server, name);
            Execute($"CREATE DATABASE {name}");
        }

        public override string Facts => """
            SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
                || coalesce('(' || numeric_precision || ',' || numeric_scale || ')', '') || ' null=' || is_nullable
                FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
            UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
            UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\_\_EF%' AND contype <> 'n'
            """;

        public override OrdersDbContext CreateContext()
        {
            var options = new DbContextOptionsBuilder<PostgresOrdersDbContext>();
            PostgresOrdersDbContext.Configure(options, NpgsqlDataSource.Create(ConnectionString));
            return new PostgresOrdersDbContext(options.Options);
        }

        public override void Drop() => Execute($"DROP DATABASE {_name} WITH (FORCE)");

        private void Execute(string sql)
        {
            using var source = NpgsqlDataSource.Create(_server);
            using var command = source.CreateCommand(sql);
            command.ExecuteNonQuery();
        }
    }

    private sealed record Sqlite(string File) : TestDatabase("Sqlite", $"Data Source={File}")
    {
        public override string Facts => """
            SELECT 'column ' || m.name || '.' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk
                FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
            UNION ALL SELECT 'index ' || m.name || ' ' || i.name || ' unique=' || i."unique" || ' '
                || (SELECT group_concat(x.name || x."desc") FROM pragma_index_xinfo(i.name) x WHERE x.key = 1)
                FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table' AND i.origin = 'c'
            UNION ALL SELECT 'reference ' || m.name || '.' || f."from" || ' ' || f."table" || ' ' || f.on_delete
                FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
            UNION ALL SELECT 'check ' || m.name || ' ' || substr(line.value, instr(line.value, 'CONSTRAINT "ck_'))
                FROM sqlite_master m, json_each('["' || replace(replace(m.sql, '"', '\"'), char(10), '","') || '"]') line
                WHERE m.type = 'table' AND line.value LIKE '%CONSTRAINT "ck\_%' ESCAPE '\'
            """;

        public override OrdersDbContext CreateContext()
        {
            var options = new DbContextOptionsBuilder<SqliteOrdersDbContext>();
            SqliteOrdersDbContext.Configure(options, ConnectionString);
            return new SqliteOrdersDbContext(options.Options);
        }

        public override void Drop()
        {
            SqliteConnection.ClearAllPools();
            System.IO.File.Delete(File);
        }
    }
}

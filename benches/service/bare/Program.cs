using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;

// The yardstick of the generated service: the same queries and the same answers, by hand, and nothing else.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
builder.Services.AddSingleton(NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Orders")!));

var app = builder.Build();
app.MapGet("/health/ready", async (NpgsqlDataSource database) =>
{
    await using var command = database.CreateCommand("SELECT 1");
    await command.ExecuteScalarAsync();
    return "Healthy";
});
app.MapGet("/api/v1/orders/{id:guid}", async (Guid id, NpgsqlDataSource database) =>
    await Queries.GetAsync(database, id) is { } order ? Results.Ok(order) : Results.NotFound());
app.MapGet("/api/v1/orders", (NpgsqlDataSource database, int limit = 20, string? cursor = null) =>
    Queries.ListAsync(database, limit, cursor));
app.Run();

internal static class Queries
{
    private const string Get = """
        SELECT id, number, customer, total_amount, total_currency, status, placed_at, lines, created_at, updated_at, version
        FROM orders WHERE id = $1
        """;

    private const string Columns =
        "SELECT id, number, customer, total_amount, total_currency, status, placed_at, created_at, updated_at, version FROM orders ";

    private const string First = Columns + "ORDER BY created_at DESC, id DESC LIMIT $1";

    private const string After = Columns +
        "WHERE created_at <= $2 AND (created_at < $2 OR id < $3) ORDER BY created_at DESC, id DESC LIMIT $1";

    public static async Task<OrderView?> GetAsync(NpgsqlDataSource database, Guid id)
    {
        await using var command = database.CreateCommand(Get);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var row = await command.ExecuteReaderAsync();
        return !await row.ReadAsync()
            ? null
            : new(
                row.GetGuid(0),
                row.GetString(1),
                row.GetGuid(2),
                new(row.GetInt64(3), row.GetString(4)),
                Enum.Parse<OrderStatus>(row.GetString(5)),
                row.GetDateTime(6),
                [.. JsonSerializer.Deserialize(row.GetString(7), StoredJson.Default.ListStoredLine)!.Select(OrderLine.Of)],
                row.GetDateTime(8),
                row.GetDateTime(9),
                row.GetInt64(10));
    }

    public static async Task<Page> ListAsync(NpgsqlDataSource database, int limit, string? after)
    {
        await using var command = database.CreateCommand(after is null ? First : After);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit + 1 });
        if (after is not null)
        {
            var cursor = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(after), StoredJson.Default.Cursor)!;
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = cursor.Key.UtcDateTime });
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = cursor.Id });
        }

        var items = new List<OrderSummary>(limit + 1);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            items.Add(new(
                row.GetGuid(0),
                row.GetString(1),
                row.GetGuid(2),
                new(row.GetInt64(3), row.GetString(4)),
                Enum.Parse<OrderStatus>(row.GetString(5)),
                row.GetDateTime(6),
                row.GetDateTime(7),
                row.GetDateTime(8),
                row.GetInt64(9)));
        }

        if (items.Count <= limit)
        {
            return new(items, null);
        }

        items.RemoveAt(limit);
        var next = new Cursor("-createdAt", items[^1].CreatedAt, items[^1].Id);
        return new(items, Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(next, StoredJson.Default.Cursor)));
    }
}

internal enum OrderStatus
{
    [JsonStringEnumMemberName("pending")]
    Pending,

    [JsonStringEnumMemberName("paid")]
    Paid,

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}

internal sealed record Money(long Amount, string Currency);

internal sealed record StoredLine(string Sku, int Quantity, long UnitPriceAmount, string UnitPriceCurrency);

internal sealed record OrderLine(string Sku, int Quantity, Money UnitPrice)
{
    public static OrderLine Of(StoredLine line) => new(line.Sku, line.Quantity, new(line.UnitPriceAmount, line.UnitPriceCurrency));
}

internal sealed record Cursor(string Sort, DateTimeOffset Key, Guid Id);

internal sealed record Page(List<OrderSummary> Items, string? Next);

internal sealed record OrderView(
    Guid Id, string Number, Guid Customer, Money Total, OrderStatus Status, DateTime PlacedAt, List<OrderLine> Lines,
    DateTime CreatedAt, DateTime UpdatedAt, long Version);

internal sealed record OrderSummary(
    Guid Id, string Number, Guid Customer, Money Total, OrderStatus Status, DateTime PlacedAt,
    DateTime CreatedAt, DateTime UpdatedAt, long Version);

/// <summary>What clients see.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrderView))]
[JsonSerializable(typeof(Page))]
internal sealed partial class BareJson : JsonSerializerContext;

/// <summary>What the lines' column and the cursors hold.</summary>
[JsonSerializable(typeof(List<StoredLine>))]
[JsonSerializable(typeof(Cursor))]
internal sealed partial class StoredJson : JsonSerializerContext;

using System.Data.Common;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.Catalog.Features.Things;
using Everything.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Things;

/// <summary>One thing comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ThingQueries(CatalogDb database) : IThingQueries
{
    private const string Many = """
        SELECT id, name, count, serial, weight, price_amount, price_currency, active, batch, measured_at, made_on,
            state, contact, link, category_id, supplier_id, maybe_name, maybe_count, maybe_serial, maybe_weight,
            maybe_price_amount, maybe_price_currency, maybe_active, maybe_batch, maybe_at, maybe_on,
            maybe_state, maybe_contact, level, grade, motto, created_at, updated_at, version
        FROM things
        """;

    private readonly Func<CatalogDbContext, Guid, CancellationToken, Task<Thing?>> _byId = EF.CompileAsyncQuery(
        (CatalogDbContext db, Guid id, CancellationToken _) =>
            db.Set<Thing>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<ThingSummary> _list = new Keyset<ThingSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("name", "name", item => item.Name)
        .By("count", "count", item => item.Count)
        .By("serial", "serial", item => item.Serial)
        .By("weight", "weight", item => item.Weight)
        .By("price", "price_amount", item => item.Price.Amount)
        .By("measuredAt", "measured_at", item => item.MeasuredAt)
        .By("madeOn", "made_on", item => item.MadeOn)
        .By("state", "state", item => item.State);

    /// <summary>By EF Core, which puts together what lies in several tables.</summary>
    public async Task<ThingView?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await _byId(db, id, cancellationToken) is { } thing ? ThingView.Of(thing) : null;
    }

    public Task<Page<ThingSummary>?> ListAsync(
        ListThingsQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("name", query.Name)
            .Equal("count", Filters.Int(query.Count))
            .Equal("serial", Filters.Long(query.Serial))
            .Equal("active", Filters.Bool(query.Active))
            .Equal("batch", Filters.Uuid(query.Batch))
            .Equal("made_on", Filters.Date(query.MadeOn))
            .Equal("state", EnumNames.Find<ThingState>(query.State))
            .Equal("contact", query.Contact)
            .Equal("category_id", Filters.Uuid(query.CategoryId))
            .Equal("supplier_id", Filters.Uuid(query.SupplierId))
            .Equal("maybe_name", query.MaybeName)
            .Equal("maybe_state", EnumNames.Find<ThingMaybeState>(query.MaybeState));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static ThingSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInt32(2),
        row.GetInt64(3),
        row.GetDecimal(4),
        new Money(row.GetInt64(5), row.GetString(6)),
        row.GetBoolean(7),
        row.GetGuid(8),
        row.GetInstant(9),
        row.GetFieldValue<DateOnly>(10),
        row.GetEnum<ThingState>(11),
        row.GetString(12),
        row.GetString(13),
        row.GetGuid(14),
        row.IsDBNull(15) ? null : row.GetGuid(15),
        row.IsDBNull(16) ? null : row.GetString(16),
        row.IsDBNull(17) ? null : row.GetInt32(17),
        row.IsDBNull(18) ? null : row.GetInt64(18),
        row.IsDBNull(19) ? null : row.GetDecimal(19),
        row.IsDBNull(20) ? null : new Money(row.GetInt64(20), row.GetString(21)),
        row.IsDBNull(22) ? null : row.GetBoolean(22),
        row.IsDBNull(23) ? null : row.GetGuid(23),
        row.IsDBNull(24) ? null : row.GetInstant(24),
        row.IsDBNull(25) ? null : row.GetFieldValue<DateOnly>(25),
        row.IsDBNull(26) ? null : row.GetEnum<ThingMaybeState>(26),
        row.IsDBNull(27) ? null : row.GetString(27),
        row.GetInt32(28),
        row.GetDecimal(29),
        row.GetString(30),
        row.GetInstant(31),
        row.GetInstant(32),
        row.GetInt64(33));
}

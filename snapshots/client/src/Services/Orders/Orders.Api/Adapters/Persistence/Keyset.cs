using System.Data.Common;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>Pages of a list, ordered by (key, id) and begun after such a pair: written so that both providers use the index.</summary>
internal sealed class Keyset<T>(string select, Func<DbDataReader, T> read, Func<T, Guid> idOf)
{
    private readonly Dictionary<string, Sort> _sorts = [];

    /// <summary>Adds a sort: its name, its column, and the same of an item of the list.</summary>
    public Keyset<T> By<TKey>(string name, string column, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        _sorts.Add(name, new Sort<TKey>(column, keyOf));
        return this;
    }

    /// <summary>Null when the cursor is not one of this sort.</summary>
    public async Task<Page<T>?> PageAsync(
        DbDataSource database, RowFilter where, Paging paging, CancellationToken cancellationToken)
    {
        var sort = _sorts[paging.By];
        var (order, loose, strict) = paging.Descending ? ("DESC", "<=", "<") : ("ASC", ">=", ">");
        var column = sort.Column(database);
        if (paging.Cursor is not null)
        {
            if (sort.Place(paging) is not var (key, id))
            {
                return null;
            }

            var last = where.Parameter(key);
            where.And($"{column} {loose} {last} AND ({column} {strict} {last} OR id {strict} {where.Parameter(id)})");
        }

        var limit = where.Parameter(paging.Limit + 1);
        var items = await database.ListAsync(
            $"{select} {where} ORDER BY {column} {order}, id {order} LIMIT {limit}", where.Values, read, cancellationToken);
        if (items.Count <= paging.Limit)
        {
            return new(items, null);
        }

        items.RemoveAt(paging.Limit);
        return new(items, sort.Cursor(paging, items[^1], idOf(items[^1])));
    }

    private abstract class Sort
    {
        public abstract string Column(DbDataSource database);

        /// <summary>Where the page before ended.</summary>
        public abstract (object Key, Guid Id)? Place(Paging paging);

        public abstract string Cursor(Paging paging, T last, Guid id);
    }

    private sealed class Sort<TKey>(string column, Func<T, TKey> keyOf) : Sort
        where TKey : notnull
    {
        public override string Column(DbDataSource database) =>
            typeof(TKey) == typeof(decimal) && database is SqliteSource ? $"{column} COLLATE {SqliteSource.Decimals}" : column;

        public override (object, Guid)? Place(Paging paging) =>
            Cursor<TKey>.Parse(paging.Cursor!, paging.Sort) is { } cursor ? (cursor.Key, cursor.Id) : null;

        public override string Cursor(Paging paging, T last, Guid id) => new Cursor<TKey>(paging.Sort, keyOf(last), id).ToString();
    }
}

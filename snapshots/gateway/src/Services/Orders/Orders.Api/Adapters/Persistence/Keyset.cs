using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>Pages of a list, ordered by (key, id) and begun after such a pair: written so that both providers use the index.</summary>
internal sealed class Keyset<T, TItem>(
    Expression<Func<T, TItem>> select, Expression<Func<T, Guid>> id, Func<TItem, Guid> idOf)
    where T : class
{
    private readonly Dictionary<string, Sort> _sorts = [];

    /// <summary>Adds a sort: its name, the key of a row, and the same key of an item of the list.</summary>
    public Keyset<T, TItem> By<TKey>(string name, Expression<Func<T, TKey>> key, Func<TItem, TKey> keyOf)
    {
        _sorts.Add(name, new Sort<TKey>(this, key, keyOf));
        return this;
    }

    /// <summary>A page of some rows. Null when the cursor is not one of this sort.</summary>
    public Task<Page<TItem>?> PageAsync(IQueryable<T> rows, Paging paging, CancellationToken cancellationToken) =>
        _sorts[paging.By].PageAsync(null, rows, paging, cancellationToken);

    /// <summary>A page of all rows, by a query that is compiled once.</summary>
    public Task<Page<TItem>?> PageAsync(DbContext db, Paging paging, CancellationToken cancellationToken) =>
        _sorts[paging.By].PageAsync(db, Nothing, paging, cancellationToken);

    private abstract class Sort
    {
        /// <summary>Of all rows when <paramref name="all"/> is given.</summary>
        public abstract Task<Page<TItem>?> PageAsync(
            DbContext? all, IQueryable<T> rows, Paging paging, CancellationToken cancellationToken);
    }

    private sealed class Sort<TKey>(Keyset<T, TItem> list, Expression<Func<T, TKey>> key, Func<TItem, TKey> keyOf) : Sort
    {
        private readonly Expression _id = new Replace(list.Id.Parameters[0], key.Parameters[0]).Visit(list.Id.Body)!;
        private readonly ConcurrentDictionary<(bool Descending, bool After), Page> _compiled = [];

        private delegate IAsyncEnumerable<TItem> Page(DbContext db, TKey key, Guid id, int count);

        public override async Task<Page<TItem>?> PageAsync(
            DbContext? all, IQueryable<T> rows, Paging paging, CancellationToken cancellationToken)
        {
            var cursor = paging.Cursor is null ? null : Cursor<TKey>.Parse(paging.Cursor, paging.Sort);
            if (cursor is null && paging.Cursor is not null)
            {
                return null;
            }

            var items = all is null
                ? await Shape(rows, paging.Descending, After(cursor)).Take(paging.Limit + 1).ToListAsync(cancellationToken)
                : await _compiled.GetOrAdd((paging.Descending, cursor is not null), Compile)(
                    all, cursor is null ? default! : cursor.Key, cursor?.Id ?? default, paging.Limit + 1).ToListAsync(cancellationToken);
            if (items.Count <= paging.Limit)
            {
                return new(items, null);
            }

            items.RemoveAt(paging.Limit);
            var last = items[^1];
            return new(items, new Cursor<TKey>(paging.Sort, keyOf(last), list.IdOf(last)).ToString());
        }

        /// <summary>The page's query. What <paramref name="after"/> says of key and id becomes parameters of the SQL.</summary>
        private IQueryable<TItem> Shape(IQueryable<T> rows, bool descending, (Expression Key, Expression Id)? after)
        {
            if (after is { } place)
            {
                rows = rows.Where(IsAfter(descending, place.Key, place.Id));
            }

            return (descending
                ? rows.OrderByDescending(key).ThenByDescending(list.Id)
                : rows.OrderBy(key).ThenBy(list.Id)).Select(list.Select);
        }

        private Page Compile((bool Descending, bool After) shape)
        {
            var db = Expression.Parameter(typeof(DbContext), "db");
            var k = Expression.Parameter(typeof(TKey), "key");
            var i = Expression.Parameter(typeof(Guid), "id");
            var count = Expression.Parameter(typeof(int), "count");
            var page = Shape(Nothing, shape.Descending, shape.After ? (k, i) : null).Expression;
            var rows = Expression.Call(db, nameof(DbContext.Set), [typeof(T)]);
            var body = Expression.Call(
                typeof(Queryable), nameof(Queryable.Take), [typeof(TItem)], new Replace(Nothing.Expression, rows).Visit(page)!, count);
            return new Page(EF.CompileAsyncQuery(
                Expression.Lambda<Func<DbContext, TKey, Guid, int, IQueryable<TItem>>>(body, db, k, i, count)));
        }

        private static (Expression Key, Expression Id)? After(Cursor<TKey>? cursor)
        {
            var place = Expression.Constant(cursor, typeof(Cursor<TKey>));
            return cursor is null
                ? null
                : (Expression.Property(place, nameof(cursor.Key)), Expression.Property(place, nameof(cursor.Id)));
        }

        /// <summary><c>key &lt;= k and (key &lt; k or id &lt; i)</c>, or the same upwards.</summary>
        private Expression<Func<T, bool>> IsAfter(bool descending, Expression k, Expression i)
        {
            var (strict, loose) = descending
                ? (ExpressionType.LessThan, ExpressionType.LessThanOrEqual)
                : (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual);
            var body = Expression.AndAlso(
                Compare(loose, key.Body, k),
                Expression.OrElse(Compare(strict, key.Body, k), Compare(strict, _id, i)));
            return Expression.Lambda<Func<T, bool>>(body, key.Parameters[0]);
        }

        /// <summary>Texts and enums have no such operators in C#, but their columns do.</summary>
        private static BinaryExpression Compare(ExpressionType comparison, Expression left, Expression right)
        {
            if (left.Type == typeof(string))
            {
                var order = Expression.Call(typeof(string), nameof(string.Compare), null, left, right);
                return Expression.MakeBinary(comparison, order, Expression.Constant(0));
            }

            return left.Type.IsEnum
                ? Expression.MakeBinary(comparison, Expression.Convert(left, typeof(int)), Expression.Convert(right, typeof(int)))
                : Expression.MakeBinary(comparison, left, right);
        }
    }

    private Expression<Func<T, TItem>> Select => select;

    private Expression<Func<T, Guid>> Id => id;

    private Func<TItem, Guid> IdOf => idOf;

    /// <summary>Stands for the rows of a query that is compiled.</summary>
    private static IQueryable<T> Nothing { get; } = Array.Empty<T>().AsQueryable();

    private sealed class Replace(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Adapters.Persistence;

/// <summary>Pages of a list, ordered by (key, id) and begun after such a pair: written so that both providers use the index.</summary>
internal sealed class Keyset<T, TItem>(
    Expression<Func<T, TItem>> select, Expression<Func<T, Guid>> id, Func<TItem, Guid> idOf)
{
    private readonly Dictionary<string, Sort> _sorts = [];

    /// <summary>Adds a sort: its name, the key of a row, and the same key of an item of the list.</summary>
    public Keyset<T, TItem> By<TKey>(string name, Expression<Func<T, TKey>> key, Func<TItem, TKey> keyOf)
    {
        _sorts.Add(name, new Sort<TKey>(this, key, keyOf));
        return this;
    }

    /// <summary>Null when the cursor is not one of this sort.</summary>
    public Task<Page<TItem>?> PageAsync(IQueryable<T> rows, Paging paging, CancellationToken cancellationToken) =>
        _sorts[paging.By].PageAsync(rows, paging, cancellationToken);

    private abstract class Sort
    {
        public abstract Task<Page<TItem>?> PageAsync(IQueryable<T> rows, Paging paging, CancellationToken cancellationToken);
    }

    private sealed class Sort<TKey>(Keyset<T, TItem> list, Expression<Func<T, TKey>> key, Func<TItem, TKey> keyOf) : Sort
    {
        private readonly Expression _id = new Replace(list.Id.Parameters[0], key.Parameters[0]).Visit(list.Id.Body);

        public override async Task<Page<TItem>?> PageAsync(IQueryable<T> rows, Paging paging, CancellationToken cancellationToken)
        {
            if (paging.Cursor is not null)
            {
                if (Cursor<TKey>.Parse(paging.Cursor, paging.Sort) is not { } cursor)
                {
                    return null;
                }

                rows = rows.Where(After(paging.Descending, Expression.Constant(cursor)));
            }

            var sorted = paging.Descending
                ? rows.OrderByDescending(key).ThenByDescending(list.Id)
                : rows.OrderBy(key).ThenBy(list.Id);
            var items = await sorted.Select(list.Select).Take(paging.Limit + 1).ToListAsync(cancellationToken);
            if (items.Count <= paging.Limit)
            {
                return new(items, null);
            }

            items.RemoveAt(paging.Limit);
            var last = items[^1];
            return new(items, new Cursor<TKey>(paging.Sort, keyOf(last), list.IdOf(last)).ToString());
        }

        /// <summary><c>key &lt;= k and (key &lt; k or id &lt; i)</c>, or the same upwards. The cursor's parts become parameters of the SQL.</summary>
        private Expression<Func<T, bool>> After(bool descending, Expression cursor)
        {
            var (strict, loose) = descending
                ? (ExpressionType.LessThan, ExpressionType.LessThanOrEqual)
                : (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual);
            var (k, i) = (Expression.Property(cursor, nameof(Cursor<>.Key)), Expression.Property(cursor, nameof(Cursor<>.Id)));
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

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

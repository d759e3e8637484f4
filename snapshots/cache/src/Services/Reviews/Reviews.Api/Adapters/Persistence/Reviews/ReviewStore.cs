using Microsoft.EntityFrameworkCore;
using Store.Reviews.Domain;

namespace Store.Reviews.Adapters.Persistence.Reviews;

internal sealed class ReviewStore(ReviewsDbContext db) : IReviews
{
    public Task<Review?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Review>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Review review) => db.Add(review);

    public void Remove(Review review) => db.Remove(review);
}

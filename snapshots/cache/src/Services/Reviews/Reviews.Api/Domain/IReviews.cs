namespace Store.Reviews.Domain;

/// <summary>The write side of reviews: changes are kept until the unit of work saves them.</summary>
public interface IReviews
{
    Task<Review?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Review review);

    void Remove(Review review);
}

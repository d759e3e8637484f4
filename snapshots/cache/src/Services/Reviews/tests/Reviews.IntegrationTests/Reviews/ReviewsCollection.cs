namespace Store.Reviews.IntegrationTests;

/// <summary>Tests of reviews run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ReviewsCollection))]
public sealed class ReviewsCollection : ICollectionFixture<ReviewsApp>;

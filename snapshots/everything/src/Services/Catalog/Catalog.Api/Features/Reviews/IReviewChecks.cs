using Everything.Catalog.Domain;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Reviews;

/// <summary>What only the database knows of a review. Answers name the fields as clients know them.</summary>
internal interface IReviewChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(ReviewDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Review review, CancellationToken cancellationToken);
}

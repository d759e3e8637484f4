using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Batches;

/// <summary>What only the database knows of a batch. Answers name the fields as clients know them.</summary>
internal interface IBatchChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(BatchDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Batch batch, CancellationToken cancellationToken);
}

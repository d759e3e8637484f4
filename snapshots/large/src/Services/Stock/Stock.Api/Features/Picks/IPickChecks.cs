using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Picks;

/// <summary>What only the database knows of a pick. Answers name the fields as clients know them.</summary>
internal interface IPickChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(PickDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Pick pick, CancellationToken cancellationToken);
}

using Depot.Stock.Domain;

namespace Depot.Stock.Features.Carriers;

/// <summary>What only the database knows of a carrier. Answers name the fields as clients know them.</summary>
internal interface ICarrierChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Carrier carrier, CancellationToken cancellationToken);
}

using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Purchases;

/// <summary>What only the database knows of a purchase. Answers name the fields as clients know them.</summary>
internal interface IPurchaseChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(PurchaseDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Purchase purchase, CancellationToken cancellationToken);
}

using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Deliveries;

/// <summary>What only the database knows of a delivery. Answers name the fields as clients know them.</summary>
internal interface IDeliveryChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(DeliveryDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Delivery delivery, CancellationToken cancellationToken);
}

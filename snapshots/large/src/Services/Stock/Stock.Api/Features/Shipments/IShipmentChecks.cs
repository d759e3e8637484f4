using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Shipments;

/// <summary>What only the database knows of a shipment. Answers name the fields as clients know them.</summary>
internal interface IShipmentChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(ShipmentDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Shipment shipment, CancellationToken cancellationToken);
}

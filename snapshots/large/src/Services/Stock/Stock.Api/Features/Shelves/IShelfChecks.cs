using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Shelves;

/// <summary>What only the database knows of a shelf. Answers name the fields as clients know them.</summary>
internal interface IShelfChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(ShelfDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Shelf shelf, CancellationToken cancellationToken);
}

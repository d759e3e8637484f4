using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Things;

/// <summary>The read side of things.</summary>
internal interface IThingQueries
{
    Task<ThingView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<ThingSummary>?> ListAsync(ListThingsQuery query, CancellationToken cancellationToken);
}

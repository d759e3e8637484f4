using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>The read side of things whose name is as long as allowed.</summary>
internal interface IAnItemWhoseNameIsAsLongAsAllowedQueries
{
    Task<AnItemWhoseNameIsAsLongAsAllowedView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<AnItemWhoseNameIsAsLongAsAllowedView>?> ListAsync(ListThingsWhoseNameIsAsLongAsAllowedQuery query, CancellationToken cancellationToken);
}

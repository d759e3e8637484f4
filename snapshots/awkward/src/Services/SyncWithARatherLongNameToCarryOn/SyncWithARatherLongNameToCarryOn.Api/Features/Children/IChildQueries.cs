using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>The read side of children.</summary>
internal interface IChildQueries
{
    Task<ChildView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<ChildSummary>?> ListAsync(ListChildrenQuery query, CancellationToken cancellationToken);
}

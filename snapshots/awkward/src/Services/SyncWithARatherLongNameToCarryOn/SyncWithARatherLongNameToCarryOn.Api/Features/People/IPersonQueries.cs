using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>The read side of people.</summary>
internal interface IPersonQueries
{
    Task<PersonView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<PersonView>?> ListAsync(ListPeopleQuery query, CancellationToken cancellationToken);
}

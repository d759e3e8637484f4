using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>The read side of records.</summary>
internal interface IRecordQueries
{
    Task<RecordView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<RecordView>?> ListAsync(ListRecordsQuery query, CancellationToken cancellationToken);
}

using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Tags;

/// <summary>The read side of tags.</summary>
internal interface ITagQueries
{
    Task<TagView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<TagView>?> ListAsync(ListTagsQuery query, CancellationToken cancellationToken);
}

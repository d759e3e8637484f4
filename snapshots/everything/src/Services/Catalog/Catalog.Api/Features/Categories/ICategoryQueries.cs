using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Categories;

/// <summary>The read side of categories.</summary>
internal interface ICategoryQueries
{
    Task<CategoryView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<CategoryView>?> ListAsync(ListCategoriesQuery query, CancellationToken cancellationToken);
}

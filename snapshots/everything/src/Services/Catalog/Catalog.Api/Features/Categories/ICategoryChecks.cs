using Everything.Catalog.Domain;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Categories;

/// <summary>What only the database knows of a category. Answers name the fields as clients know them.</summary>
internal interface ICategoryChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(CategoryDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Category category, CancellationToken cancellationToken);
}

using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Tags;

/// <summary>What only the database knows of a tag. Answers name the fields as clients know them.</summary>
internal interface ITagChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Tag theTag, CancellationToken cancellationToken);
}

using Everything.Catalog.Domain;
using Everything.Catalog.Features.Tags;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Tags;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class TagChecks(CatalogDb factory) : ITagChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Tag theTag, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Tag>().Where(row => row.Id != theTag.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Label == theTag.Label, cancellationToken))
        {
            taken["label"] = ["This label is taken."];
        }

        return taken;
    }
}

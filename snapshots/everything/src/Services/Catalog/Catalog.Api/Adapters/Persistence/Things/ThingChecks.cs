using Everything.Catalog.Domain;
using Everything.Catalog.Features.Things;
using Everything.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Things;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ThingChecks(CatalogDb factory) : IThingChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        ThingDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Category>().AnyAsync(
                row => row.Id == details.CategoryId, cancellationToken))
        {
            missing["categoryId"] = [$"There is no category {details.CategoryId}."];
        }

        if (details.SupplierId is { } supplierId
            && !await db.Set<Supplier>().AnyAsync(
                row => row.Id == supplierId, cancellationToken))
        {
            missing["supplierId"] = [$"There is no supplier {details.SupplierId}."];
        }

        Guid[] sourcesSupplierId = [.. details.Sources.Select(item => item.SupplierId)];
        var sourcesSupplierIdFound = await db.Set<Supplier>()
            .Where(row => sourcesSupplierId.Contains(row.Id))
            .Select(row => row.Id).ToListAsync(cancellationToken);
        for (var i = 0; i < details.Sources.Count; i++)
        {
            if (details.Sources[i].SupplierId is var id && !sourcesSupplierIdFound.Contains(id))
            {
                missing[$"sources[{i}].supplierId"] = [$"There is no supplier {id}."];
            }
        }

        Guid[] tagIds = [.. details.TagIds];
        var tagIdsFound = await db.Set<Tag>()
            .Where(row => tagIds.Contains(row.Id))
            .Select(row => row.Id).ToListAsync(cancellationToken);
        if (tagIds.Except(tagIdsFound).Any())
        {
            missing["tagIds"] = [.. tagIds.Except(tagIdsFound).Select(id => $"There is no tag {id}.")];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Thing thing, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Thing>().Where(row => row.Id != thing.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Serial == thing.Serial, cancellationToken))
        {
            taken["serial"] = ["This serial is taken."];
        }

        return taken;
    }
}

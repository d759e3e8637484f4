using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class AnItemWhoseNameIsAsLongAsAllowedChecks(SyncWithARatherLongNameToCarryOnDb factory) : IAnItemWhoseNameIsAsLongAsAllowedChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        AnItemWhoseNameIsAsLongAsAllowedDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Domain.Record>().AnyAsync(
                row => row.Id == details.RecordId, cancellationToken))
        {
            missing["recordId"] = [$"There is no record {details.RecordId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(AnItemWhoseNameIsAsLongAsAllowed anItemWhoseNameIsAsLongAsAllowed, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<AnItemWhoseNameIsAsLongAsAllowed>().Where(row => row.Id != anItemWhoseNameIsAsLongAsAllowed.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.AnIdentifierOfExactlyFortyCharLong == anItemWhoseNameIsAsLongAsAllowed.AnIdentifierOfExactlyFortyCharLong, cancellationToken))
        {
            taken["anIdentifierOfExactlyFortyCharLong"] = ["This an identifier of exactly forty char long is taken."];
        }

        return taken;
    }
}

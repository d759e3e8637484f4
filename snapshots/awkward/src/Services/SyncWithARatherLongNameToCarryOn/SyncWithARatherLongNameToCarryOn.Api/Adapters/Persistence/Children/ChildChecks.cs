using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Children;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Children;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ChildChecks(SyncWithARatherLongNameToCarryOnDb factory) : IChildChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        ChildDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Person>().AnyAsync(
                row => row.Id == details.PersonId, cancellationToken))
        {
            missing["personId"] = [$"There is no person {details.PersonId}."];
        }

        return missing;
    }
}

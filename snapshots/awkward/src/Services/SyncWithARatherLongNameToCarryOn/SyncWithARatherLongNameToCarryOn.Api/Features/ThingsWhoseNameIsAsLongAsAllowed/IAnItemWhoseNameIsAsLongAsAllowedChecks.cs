using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>What only the database knows of an an item whose name is as long as allowed. Answers name the fields as clients know them.</summary>
internal interface IAnItemWhoseNameIsAsLongAsAllowedChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(AnItemWhoseNameIsAsLongAsAllowedDetails details, Caller caller, CancellationToken cancellationToken);

    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(AnItemWhoseNameIsAsLongAsAllowed anItemWhoseNameIsAsLongAsAllowed, CancellationToken cancellationToken);
}

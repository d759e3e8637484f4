using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>What only the database knows of a child. Answers name the fields as clients know them.</summary>
internal interface IChildChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(ChildDetails details, Caller caller, CancellationToken cancellationToken);
}

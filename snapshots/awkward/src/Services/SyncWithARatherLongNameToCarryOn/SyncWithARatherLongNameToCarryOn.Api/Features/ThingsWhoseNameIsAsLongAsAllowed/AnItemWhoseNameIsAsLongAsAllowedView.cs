using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>An an item whose name is as long as allowed.</summary>
internal sealed record AnItemWhoseNameIsAsLongAsAllowedView(
    Guid Id,
    Guid RecordId,
    string AnIdentifierOfExactlyFortyCharLong,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static AnItemWhoseNameIsAsLongAsAllowedView Of(AnItemWhoseNameIsAsLongAsAllowed anItemWhoseNameIsAsLongAsAllowed) => new(
        anItemWhoseNameIsAsLongAsAllowed.Id,
        anItemWhoseNameIsAsLongAsAllowed.RecordId,
        anItemWhoseNameIsAsLongAsAllowed.AnIdentifierOfExactlyFortyCharLong,
        anItemWhoseNameIsAsLongAsAllowed.CreatedAt,
        anItemWhoseNameIsAsLongAsAllowed.UpdatedAt,
        anItemWhoseNameIsAsLongAsAllowed.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

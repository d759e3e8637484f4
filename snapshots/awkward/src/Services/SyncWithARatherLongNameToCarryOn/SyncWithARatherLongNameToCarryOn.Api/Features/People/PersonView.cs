using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>A person.</summary>
internal sealed record PersonView(
    Guid Id,
    string Nickname,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static PersonView Of(Person person) => new(
        person.Id,
        person.Nickname,
        person.CreatedAt,
        person.UpdatedAt,
        person.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

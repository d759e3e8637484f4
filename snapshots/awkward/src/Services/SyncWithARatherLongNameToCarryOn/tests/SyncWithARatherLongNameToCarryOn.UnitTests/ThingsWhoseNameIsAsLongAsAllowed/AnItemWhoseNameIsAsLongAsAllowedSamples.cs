using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.UnitTests;

/// <summary>Things whose name is as long as allowed as they may be; different numbers give different ones.</summary>
internal static class AnItemWhoseNameIsAsLongAsAllowedSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static AnItemWhoseNameIsAsLongAsAllowed Create(int n) => AnItemWhoseNameIsAsLongAsAllowed.Create(Details(n), Now);

    public static AnItemWhoseNameIsAsLongAsAllowedDetails Details(int n) => new()
    {
        RecordId = Values.Uuid(n),
        AnIdentifierOfExactlyFortyCharLong = $"a {n:D6}",
    };
}

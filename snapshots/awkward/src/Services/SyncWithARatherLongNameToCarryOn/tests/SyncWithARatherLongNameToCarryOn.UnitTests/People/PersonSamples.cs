using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.UnitTests;

/// <summary>People as they may be; different numbers give different ones.</summary>
internal static class PersonSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Person Create(int n) => Person.Create(Details(n), Now);

    public static PersonDetails Details(int n) => new()
    {
        Nickname = $"nickname {n:D6}",
    };
}

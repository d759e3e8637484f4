using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.UnitTests;

/// <summary>Children as they may be; different numbers give different ones.</summary>
internal static class ChildSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Child Create(int n) => Child.Create(Details(n), Now);

    public static ChildDetails Details(int n) => new()
    {
        PersonId = Values.Uuid(n),
        Partial = 0.0000000001m + (n * 0.0000000001m),
        Field = 1 + n,
        Body = new JsonText($$"""{"number":{{n}}}"""),
        Required = n % 2 == 0,
    };
}

using Everything.Catalog.Domain;
using Everything.ServiceDefaults;

namespace Everything.Catalog.UnitTests;

/// <summary>Things as they may be; different numbers give different ones.</summary>
internal static class ThingSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Thing Create(int n) => Thing.Create(Details(n), Now);

    public static ThingDetails Details(int n) => new()
    {
        Name = $"name {n:D6}",
        Summary = $"summary {n:D6}",
        Count = 1 + n,
        Serial = 1 + n,
        Weight = 0.001m + (n * 0.001m),
        Price = new Money(1 + n, "EUR"),
        Active = n % 2 == 0,
        Batch = Values.Uuid(n),
        MeasuredAt = Values.Instant(n),
        MadeOn = Values.Date(n),
        State = EnumNames.Parse<ThingState>(EnumNames.Of<ThingState>()[n % 3]),
        Contact = $"contact-{n}@example.com",
        Link = $"https://example.com/link/{n}",
        Shape = new JsonText($$"""{"number":{{n}}}"""),
        CategoryId = Values.Uuid(n),
        SupplierId = Values.Uuid(n),
        MaybeName = $"{Values.Lower(n, 6)}",
        MaybeCount = 1 + (n % 10),
        MaybeSerial = 1 + n,
        MaybeWeight = 0.1m + ((n % 99999) * 0.1m),
        MaybePrice = new Money(1 + (n % 100000), "EUR"),
        MaybeActive = n % 2 == 0,
        MaybeBatch = Values.Uuid(n),
        MaybeAt = Values.Instant(n),
        MaybeOn = Values.Date(n),
        MaybeState = EnumNames.Parse<ThingMaybeState>(EnumNames.Of<ThingMaybeState>()[n % 2]),
        MaybeContact = $"maybe-contact-{n}@example.com",
        MaybeShape = new JsonText($$"""{"number":{{n}}}"""),
        Level = 1 + (n % 5),
        Grade = 0.01m + ((n % 9999) * 0.01m),
        Motto = $"motto {n:D6}",
        Parts =
        [
            new ThingPart(
                $"label {n:D6}",
                1 + (n % 99),
                new Money(1 + n, "EUR").Amount,
                new Money(1 + n, "EUR").Currency,
                0.01m + (n * 0.01m),
                EnumNames.Parse<ThingPartKind>(EnumNames.Of<ThingPartKind>()[n % 3]),
                Values.Date(n),
                Values.Instant(n),
                n % 2 == 0),
        ],
        Sources =
        [
            new ThingSource(
                Values.Uuid(n),
                Values.Uuid(n),
                0.01m + ((n % 10000) * 0.01m),
                EnumNames.Parse<ThingSourceTerms>(EnumNames.Of<ThingSourceTerms>()[n % 2]),
                new Money(1 + n, "EUR").Amount,
                new Money(1 + n, "EUR").Currency,
                $"note {n:D6}",
                0),
        ],
        TagIds = [Values.Uuid(n), Values.Uuid(n + 1)],
    };
}

using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Development;

internal static class ThingsWhoseNameIsAsLongAsAllowedSeed
{
    public static List<AnItemWhoseNameIsAsLongAsAllowed> Rows(DateTimeOffset now, List<Domain.Record> records) =>
    [
        AnItemWhoseNameIsAsLongAsAllowed.Create(
            new()
            {
                RecordId = records[0].Id,
                AnIdentifierOfExactlyFortyCharLong = "a 000001",
            },
            now.AddMinutes(-1)),
        AnItemWhoseNameIsAsLongAsAllowed.Create(
            new()
            {
                RecordId = records[1].Id,
                AnIdentifierOfExactlyFortyCharLong = "a 000002",
            },
            now.AddMinutes(-2)),
        AnItemWhoseNameIsAsLongAsAllowed.Create(
            new()
            {
                RecordId = records[2].Id,
                AnIdentifierOfExactlyFortyCharLong = "a 000003",
            },
            now.AddMinutes(-3)),
        AnItemWhoseNameIsAsLongAsAllowed.Create(
            new()
            {
                RecordId = records[3].Id,
                AnIdentifierOfExactlyFortyCharLong = "a 000004",
            },
            now.AddMinutes(-4)),
        AnItemWhoseNameIsAsLongAsAllowed.Create(
            new()
            {
                RecordId = records[4].Id,
                AnIdentifierOfExactlyFortyCharLong = "a 000005",
            },
            now.AddMinutes(-5)),
        AnItemWhoseNameIsAsLongAsAllowed.Create(
            new()
            {
                RecordId = records[5].Id,
                AnIdentifierOfExactlyFortyCharLong = "a 000006",
            },
            now.AddMinutes(-6)),
    ];
}

using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Development;

internal static class PeopleSeed
{
    public static List<Person> Rows(DateTimeOffset now) =>
    [
        Person.Create(
            new()
            {
                Nickname = "Ada Lovelace",
            },
            now.AddMinutes(-1)),
        Person.Create(
            new()
            {
                Nickname = "Grace Hopper",
            },
            now.AddMinutes(-2)),
        Person.Create(
            new()
            {
                Nickname = "Alan Turing",
            },
            now.AddMinutes(-3)),
        Person.Create(
            new()
            {
                Nickname = "Mary Jackson",
            },
            now.AddMinutes(-4)),
        Person.Create(
            new()
            {
                Nickname = "Edsger Dijkstra",
            },
            now.AddMinutes(-5)),
        Person.Create(
            new()
            {
                Nickname = "Barbara Liskov",
            },
            now.AddMinutes(-6)),
    ];
}

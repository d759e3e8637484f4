using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Development;

internal static class ChildrenSeed
{
    public static List<Child> Rows(DateTimeOffset now, List<Person> people) =>
    [
        Child.Create(
            new()
            {
                PersonId = people[0].Id,
                Partial = 2.76e-8m,
                Field = 1,
                Body = new JsonText("{\"number\":1}"),
                Required = true,
            },
            now.AddMinutes(-1)),
        Child.Create(
            new()
            {
                PersonId = people[1].Id,
                Partial = 5.51e-8m,
                Field = 8,
                Body = new JsonText("{\"number\":2}"),
                Required = true,
            },
            now.AddMinutes(-2)),
        Child.Create(
            new()
            {
                PersonId = people[2].Id,
                Partial = 8.26e-8m,
                Field = 15,
                Body = new JsonText("{\"number\":3}"),
                Required = false,
            },
            now.AddMinutes(-3)),
        Child.Create(
            new()
            {
                PersonId = people[3].Id,
                Partial = 1.101e-7m,
                Field = 22,
                Body = new JsonText("{\"number\":4}"),
                Required = true,
            },
            now.AddMinutes(-4)),
        Child.Create(
            new()
            {
                PersonId = people[4].Id,
                Partial = 1.376e-7m,
                Field = 29,
                Body = new JsonText("{\"number\":5}"),
                Required = true,
            },
            now.AddMinutes(-5)),
        Child.Create(
            new()
            {
                PersonId = people[5].Id,
                Partial = 1.651e-7m,
                Field = 36,
                Body = new JsonText("{\"number\":6}"),
                Required = false,
            },
            now.AddMinutes(-6)),
    ];
}

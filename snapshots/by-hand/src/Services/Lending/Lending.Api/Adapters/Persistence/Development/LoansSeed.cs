using Library.Lending.Domain;

namespace Library.Lending.Adapters.Persistence.Development;

internal static class LoansSeed
{
    public static List<Loan> Rows(DateTimeOffset now, List<Book> books) =>
    [
        Loan.Create(
            new()
            {
                BookId = books[0].Id,
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1),
                ReturnedAt = now.AddHours(-1),
                State = LoanState.Out,
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Loan.Create(
            new()
            {
                BookId = books[1].Id,
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2),
                ReturnedAt = null,
                State = LoanState.Returned,
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Loan.Create(
            new()
            {
                BookId = books[2].Id,
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3),
                ReturnedAt = now.AddHours(-3),
                State = LoanState.Lost,
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Loan.Create(
            new()
            {
                BookId = books[3].Id,
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4),
                ReturnedAt = null,
                State = LoanState.Out,
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Loan.Create(
            new()
            {
                BookId = books[4].Id,
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5),
                ReturnedAt = now.AddHours(-5),
                State = LoanState.Returned,
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Loan.Create(
            new()
            {
                BookId = books[5].Id,
                DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-6),
                ReturnedAt = null,
                State = LoanState.Lost,
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}

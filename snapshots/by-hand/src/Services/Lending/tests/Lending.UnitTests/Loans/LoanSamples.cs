using Library.Lending.Domain;
using Library.ServiceDefaults;

namespace Library.Lending.UnitTests;

/// <summary>Loans as they may be; different numbers give different ones.</summary>
internal static class LoanSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Loan Create(int n) => Loan.Create(Details(n), "me", Now);

    public static LoanDetails Details(int n) => new()
    {
        BookId = Values.Uuid(n),
        DueOn = Values.Date(n),
        ReturnedAt = Values.Instant(n),
        State = EnumNames.Parse<LoanState>(EnumNames.Of<LoanState>()[n % 3]),
    };
}

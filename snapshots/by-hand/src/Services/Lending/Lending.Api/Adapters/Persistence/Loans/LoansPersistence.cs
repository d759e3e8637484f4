using Library.Lending.Domain;
using Library.Lending.Features.Loans;

namespace Library.Lending.Adapters.Persistence.Loans;

internal static class LoansPersistence
{
    public static void AddLoansPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ILoans, LoanStore>();
        builder.Services.AddSingleton<ILoanChecks, LoanChecks>();
        builder.Services.AddSingleton<ILoanQueries, LoanQueries>();
    }
}

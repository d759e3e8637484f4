using Library.Lending.Domain;
using Library.ServiceDefaults;

namespace Library.Lending.Features.Loans;

/// <summary>What only the database knows of a loan. Answers name the fields as clients know them.</summary>
internal interface ILoanChecks
{
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync(LoanDetails details, Caller caller, CancellationToken cancellationToken);
}

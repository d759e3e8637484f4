using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Library.Lending.Features.Loans;

internal static class LoansProblems
{
    public static ProblemHttpResult Missing(IDictionary<string, string[]> fields) =>
        Problems.Unprocessable("What a loan refers to must be there.", fields);

    /// <summary>It was there a moment ago.</summary>
    public static ProblemHttpResult Gone() => Problems.Unprocessable("What the loan refers to was just deleted.");
}

using Market.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Market.Billing.Features.Invoices;

internal static class InvoicesProblems
{
    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another invoice has this already.", fields);
}

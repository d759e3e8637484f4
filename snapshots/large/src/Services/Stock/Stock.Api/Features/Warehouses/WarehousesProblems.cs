using Depot.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Depot.Stock.Features.Warehouses;

internal static class WarehousesProblems
{
    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another warehouse has this already.", fields);
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Customers;

/// <summary>Removes a customer for good.</summary>
internal static class DeleteCustomer
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteCustomer)).WithSummary("Delete a customer")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(CustomersPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ICustomers customers,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await customers.FindAsync(id, cancellationToken) is not { } customer)
        {
            return Problems.NotFound($"There is no customer {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, CustomerView.Of(customer).Tag()))
        {
            return Problems.PreconditionFailed($"Customer {id} has changed; read it again.");
        }

        customers.Remove(customer);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Customer {id} is still needed by orders."),
            _ => Problems.Conflict($"Customer {id} was changed by somebody else; try again."),
        };
    }
}

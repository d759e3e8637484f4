using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Customers;

/// <summary>Replaces a customer, if the client has seen its current version.</summary>
internal static class UpdateCustomer
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateCustomer)).WithSummary("Replace a customer")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(CustomersPermissions.Write);

    internal static async Task<Results<Ok<CustomerView>, ProblemHttpResult>> Handle(
        Guid id,
        CustomerRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        ICustomers customers,
        ICustomerChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the customer you read in If-Match.");
        }

        if (await customers.FindAsync(id, cancellationToken) is not { } customer)
        {
            return Problems.NotFound($"There is no customer {id}.");
        }

        if (!ETags.Matches(ifMatch, CustomerView.Of(customer).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        customer.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = CustomerView.Of(customer);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return CustomersProblems.Taken(await checks.TakenAsync(customer, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Customer {id} has changed; read it again.");
}

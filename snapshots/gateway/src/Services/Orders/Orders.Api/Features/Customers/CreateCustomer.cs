using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Features.Customers;

/// <summary>Makes a customer. The same Idempotency-Key gives the same answer, and one customer.</summary>
internal static class CreateCustomer
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateCustomer)).WithSummary("Create a customer")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(CustomersPermissions.Write);

    internal static async Task<Results<Created<CustomerView>, ProblemHttpResult>> Handle(
        CustomerRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        ICustomers customers,
        ICustomerChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, CustomersJson.Default.CustomerRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateCustomer), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, CustomersJson.Default.CustomerView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var customer = Customer.Create(details, clock.Now());
        var view = CustomerView.Of(customer);
        customers.Add(customer);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, CustomersJson.Default.CustomerView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(customer, cancellationToken) is { Count: > 0 } taken =>
                CustomersProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<CustomerView> Created(HttpResponse response, CustomerView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/customers/{view.Id}", view);
    }
}

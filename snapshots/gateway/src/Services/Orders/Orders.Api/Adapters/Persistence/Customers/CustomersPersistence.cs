using Shop.Orders.Domain;
using Shop.Orders.Features.Customers;

namespace Shop.Orders.Adapters.Persistence.Customers;

internal static class CustomersPersistence
{
    public static void AddCustomersPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ICustomers, CustomerStore>();
        builder.Services.AddSingleton<ICustomerChecks, CustomerChecks>();
        builder.Services.AddSingleton<ICustomerQueries, CustomerQueries>();
    }
}

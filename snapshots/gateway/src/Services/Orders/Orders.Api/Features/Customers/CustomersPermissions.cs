namespace Shop.Orders.Features.Customers;

internal static class CustomersPermissions
{
    public const string Read = "customers:read";
    public const string Write = "customers:write";
    public const string Admin = "customers:admin";
}

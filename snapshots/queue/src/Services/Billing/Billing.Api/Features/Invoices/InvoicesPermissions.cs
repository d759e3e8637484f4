namespace Market.Billing.Features.Invoices;

internal static class InvoicesPermissions
{
    public const string Read = "invoices:read";
    public const string Write = "invoices:write";
    public const string Admin = "invoices:admin";
}

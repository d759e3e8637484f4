namespace Store.Catalog.Features.Products;

internal static class ProductsPermissions
{
    public const string Read = "products:read";
    public const string Write = "products:write";
    public const string Admin = "products:admin";
}

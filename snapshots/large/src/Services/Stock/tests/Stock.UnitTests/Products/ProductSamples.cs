using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Products as they may be; different numbers give different ones.</summary>
internal static class ProductSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Product Create(int n) => Product.Create(Details(n), Now);

    public static ProductDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        Status = EnumNames.Parse<ProductStatus>(EnumNames.Of<ProductStatus>()[n % 2]),
        Remark = $"remark {n:D6}",
    };
}

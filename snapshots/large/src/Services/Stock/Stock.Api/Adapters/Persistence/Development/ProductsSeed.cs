using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class ProductsSeed
{
    public static List<Product> Rows(DateTimeOffset now) =>
    [
        Product.Create(
            new()
            {
                Code = "code 000001",
                Status = ProductStatus.Open,
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Product.Create(
            new()
            {
                Code = "code 000002",
                Status = ProductStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-2)),
        Product.Create(
            new()
            {
                Code = "code 000003",
                Status = ProductStatus.Open,
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Product.Create(
            new()
            {
                Code = "code 000004",
                Status = ProductStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-4)),
        Product.Create(
            new()
            {
                Code = "code 000005",
                Status = ProductStatus.Open,
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Product.Create(
            new()
            {
                Code = "code 000006",
                Status = ProductStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}

using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class PurchasesSeed
{
    public static List<Purchase> Rows(DateTimeOffset now, List<Supplier> suppliers) =>
    [
        Purchase.Create(
            new()
            {
                Code = "code 000001",
                SupplierId = suppliers[0].Id,
                Status = PurchaseStatus.Open,
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Purchase.Create(
            new()
            {
                Code = "code 000002",
                SupplierId = suppliers[1].Id,
                Status = PurchaseStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-2)),
        Purchase.Create(
            new()
            {
                Code = "code 000003",
                SupplierId = suppliers[2].Id,
                Status = PurchaseStatus.Open,
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Purchase.Create(
            new()
            {
                Code = "code 000004",
                SupplierId = suppliers[3].Id,
                Status = PurchaseStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-4)),
        Purchase.Create(
            new()
            {
                Code = "code 000005",
                SupplierId = suppliers[4].Id,
                Status = PurchaseStatus.Open,
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Purchase.Create(
            new()
            {
                Code = "code 000006",
                SupplierId = suppliers[5].Id,
                Status = PurchaseStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}

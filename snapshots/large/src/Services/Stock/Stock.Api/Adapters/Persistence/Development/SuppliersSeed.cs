using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class SuppliersSeed
{
    public static List<Supplier> Rows(DateTimeOffset now) =>
    [
        Supplier.Create(
            new()
            {
                Code = "code 000001",
                Capacity = 1,
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Supplier.Create(
            new()
            {
                Code = "code 000002",
                Capacity = 8,
                Remark = null,
            },
            now.AddMinutes(-2)),
        Supplier.Create(
            new()
            {
                Code = "code 000003",
                Capacity = 15,
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Supplier.Create(
            new()
            {
                Code = "code 000004",
                Capacity = 22,
                Remark = null,
            },
            now.AddMinutes(-4)),
        Supplier.Create(
            new()
            {
                Code = "code 000005",
                Capacity = 29,
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Supplier.Create(
            new()
            {
                Code = "code 000006",
                Capacity = 36,
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}

using Depot.Stock.Domain;

namespace Depot.Stock.Features.Deliveries;

/// <summary>A delivery.</summary>
internal sealed record DeliveryView(
    Guid Id,
    string Code,
    Guid PurchaseId,
    DateOnly BookedOn,
    Money Price,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static DeliveryView Of(Delivery delivery) => new(
        delivery.Id,
        delivery.Code,
        delivery.PurchaseId,
        delivery.BookedOn,
        delivery.Price,
        delivery.Remark,
        delivery.CreatedAt,
        delivery.UpdatedAt,
        delivery.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A delivery as lists have it: without what may be long.</summary>
internal sealed record DeliverySummary(
    Guid Id,
    string Code,
    Guid PurchaseId,
    DateOnly BookedOn,
    Money Price,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

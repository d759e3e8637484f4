using Depot.Stock.Domain;

namespace Depot.Stock.Features.Carriers;

/// <summary>A carrier.</summary>
internal sealed record CarrierView(
    Guid Id,
    string Code,
    DateOnly BookedOn,
    Money Price,
    string? Remark,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static CarrierView Of(Carrier carrier) => new(
        carrier.Id,
        carrier.Code,
        carrier.BookedOn,
        carrier.Price,
        carrier.Remark,
        carrier.CreatedAt,
        carrier.UpdatedAt,
        carrier.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A carrier as lists have it: without what may be long.</summary>
internal sealed record CarrierSummary(
    Guid Id,
    string Code,
    DateOnly BookedOn,
    Money Price,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

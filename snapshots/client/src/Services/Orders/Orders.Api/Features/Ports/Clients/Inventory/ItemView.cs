namespace Shop.Orders.Features.Ports.Clients.Inventory;

/// <summary>Something that is sold</summary>
public sealed record ItemView(
    Guid Id,
    string Sku,
    string Name,
    Amount Price,
    decimal? Weight,
    string State,
    DateOnly? AvailableOn,
    string? Notes,
    IReadOnlyList<ItemBarcodeView> Barcodes,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>An item as lists have it: without what may be long.</summary>
public sealed record ItemSummary(
    Guid Id,
    string Sku,
    string Name,
    Amount Price,
    decimal? Weight,
    string State,
    DateOnly? AvailableOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>A barcode of an item.</summary>
public sealed record ItemBarcodeView(
    string Code,
    string Kind);

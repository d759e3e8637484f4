namespace Shop.Orders.Features.Ports.Clients.Inventory;

/// <summary>What one may set of an item. What is null is not sent: the other service then takes its default.</summary>
public sealed record ItemRequest
{
    /// <summary>The sku.</summary>
    public required string Sku { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The price, in minor units of its currency.</summary>
    public required Amount Price { get; init; }

    /// <summary>The weight.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The state.</summary>
    public string? State { get; init; }

    /// <summary>When it was available.</summary>
    public DateOnly? AvailableOn { get; init; }

    /// <summary>The notes.</summary>
    public string? Notes { get; init; }

    /// <summary>A barcode of an item.</summary>
    public IReadOnlyList<ItemBarcodeRequest> Barcodes { get; init; } = [];
}

/// <summary>A barcode of an item.</summary>
public sealed record ItemBarcodeRequest
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The kind.</summary>
    public required string Kind { get; init; }
}

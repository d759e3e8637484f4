namespace Shop.Inventory.Domain;

/// <summary>What clients may set of an item.</summary>
public sealed record ItemDetails
{
    /// <summary>The sku.</summary>
    public required string Sku { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The price, in minor units of its currency.</summary>
    public required Money Price { get; init; }

    /// <summary>The weight.</summary>
    public required decimal? Weight { get; init; }

    /// <summary>The state.</summary>
    public required ItemState State { get; init; }

    /// <summary>When it was available.</summary>
    public required DateOnly? AvailableOn { get; init; }

    /// <summary>The notes.</summary>
    public required string? Notes { get; init; }

    /// <summary>A barcode of an item.</summary>
    public required IReadOnlyList<ItemBarcode> Barcodes { get; init; }
}

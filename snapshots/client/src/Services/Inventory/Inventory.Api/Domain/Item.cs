namespace Shop.Inventory.Domain;

/// <summary>Something that is sold</summary>
public sealed class Item : IAggregate
{
    private List<ItemBarcode> _barcodes = [];

    private Item()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The sku.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The price, in minor units of its currency.</summary>
    public Money Price { get; private set; } = null!;

    /// <summary>The weight.</summary>
    public decimal? Weight { get; private set; }

    /// <summary>The state.</summary>
    public ItemState State { get; private set; }

    /// <summary>When it was available.</summary>
    public DateOnly? AvailableOn { get; private set; }

    /// <summary>The notes.</summary>
    public string? Notes { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>A barcode of an item.</summary>
    public IReadOnlyList<ItemBarcode> Barcodes => _barcodes;

    public static Item Create(ItemDetails details, DateTimeOffset now)
    {
        var theItem = new Item
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        theItem.Set(details, now);
        return theItem;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(ItemDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(ItemDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Price.Amount, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Barcodes.Count, 100);
        Sku = details.Sku;
        Name = details.Name;
        Price = details.Price;
        Weight = details.Weight;
        State = details.State;
        AvailableOn = details.AvailableOn;
        Notes = details.Notes;
        _barcodes = [.. details.Barcodes];
        UpdatedAt = now;
        Version++;
    }
}

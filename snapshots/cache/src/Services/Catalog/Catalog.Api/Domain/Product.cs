namespace Store.Catalog.Domain;

/// <summary>A product.</summary>
public sealed class Product : IAggregate
{
    private List<ProductPicture> _pictures = [];

    private Product()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The price, in minor units of its currency.</summary>
    public Money Price { get; private set; } = null!;

    /// <summary>The id of a brand.</summary>
    public Guid? BrandId { get; private set; }

    /// <summary>The details.</summary>
    public JsonText? Details { get; private set; }

    /// <summary>The status.</summary>
    public ProductStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>A picture of a product.</summary>
    public IReadOnlyList<ProductPicture> Pictures => _pictures;

    public static Product Create(ProductDetails details, DateTimeOffset now)
    {
        var product = new Product
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        product.Set(details, now);
        return product;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(ProductDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(ProductDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Price.Amount, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Pictures.Count, 100);
        Name = details.Name;
        Price = details.Price;
        BrandId = details.BrandId;
        Details = details.Details;
        Status = details.Status;
        _pictures = [.. details.Pictures];
        UpdatedAt = now;
        Version++;
    }
}

namespace Depot.Stock.Domain;

/// <summary>A product.</summary>
public sealed class Product : IAggregate
{
    private Product()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The status.</summary>
    public ProductStatus Status { get; private set; }

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

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
        Code = details.Code;
        Status = details.Status;
        Remark = details.Remark;
        UpdatedAt = now;
        Version++;
    }
}

namespace Store.Catalog.Domain;

/// <summary>What clients may set of a product.</summary>
public sealed record ProductDetails
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The price, in minor units of its currency.</summary>
    public required Money Price { get; init; }

    /// <summary>The id of a brand.</summary>
    public required Guid? BrandId { get; init; }

    /// <summary>The details.</summary>
    public required JsonText? Details { get; init; }

    /// <summary>The status.</summary>
    public required ProductStatus Status { get; init; }

    /// <summary>A picture of a product.</summary>
    public required IReadOnlyList<ProductPicture> Pictures { get; init; }
}

namespace Store.Catalog.Domain;

/// <summary>A picture of a product.</summary>
public sealed record ProductPicture(
    string Url,
    string? Alt);

using Store.Catalog.Domain;

namespace Store.Catalog.Features.Products;

/// <summary>A picture of a product.</summary>
internal sealed record ProductPictureView(
    string Url,
    string? Alt)
{
    public static ProductPictureView Of(ProductPicture picture) => new(
        picture.Url,
        picture.Alt);
}

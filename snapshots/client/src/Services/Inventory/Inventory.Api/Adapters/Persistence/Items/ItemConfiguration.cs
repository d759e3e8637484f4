using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Inventory.Domain;

namespace Shop.Inventory.Adapters.Persistence.Items;

internal sealed class ItemConfiguration : IEntityTypeConfiguration<Item>
{
    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.ToTable("items", table => table.HasCheckConstraint("ck_items_state", "\"state\" IN ('Draft', 'Active', 'Gone')"));
        builder.Property(theItem => theItem.Id).ValueGeneratedNever();
        builder.Property(theItem => theItem.Sku).HasMaxLength(32);
        builder.Property(theItem => theItem.Name).HasMaxLength(120);
        builder.ComplexProperty(theItem => theItem.Price, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(theItem => theItem.Weight).HasPrecision(8, 3);
        builder.Property(theItem => theItem.State).HasConversion<string>().HasMaxLength(32);
        builder.Property(theItem => theItem.Version).IsConcurrencyToken();
        builder.HasIndex(theItem => new { theItem.CreatedAt, theItem.Id });
        builder.HasIndex(theItem => theItem.Sku).IsUnique();
        builder.HasIndex(theItem => new { theItem.Name, theItem.Id });
        builder.HasIndex(theItem => new { theItem.State, theItem.CreatedAt, theItem.Id });
        builder.HasIndex(theItem => new { theItem.AvailableOn, theItem.CreatedAt, theItem.Id });
        builder.OwnsMany(theItem => theItem.Barcodes, barcodes =>
        {
            barcodes.ToJson();
            barcodes.Property(barcode => barcode.Kind).HasConversion<string>();
        });
    }
}

using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Everything.Catalog.Adapters.Persistence.Things;

internal sealed class ThingConfiguration : IEntityTypeConfiguration<Thing>
{
    public void Configure(EntityTypeBuilder<Thing> builder)
    {
        builder.ToTable("things", table =>
        {
            table.HasCheckConstraint("ck_things_state", "\"state\" IN ('Draft', 'InReview', 'Released')");
            table.HasCheckConstraint("ck_things_maybe_state", "\"maybe_state\" IN ('On', 'Off')");
        });
        builder.Property(thing => thing.Id).ValueGeneratedNever();
        builder.Property(thing => thing.Name).HasMaxLength(100);
        builder.Property(thing => thing.Weight).HasPrecision(10, 3);
        builder.ComplexProperty(thing => thing.Price, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(thing => thing.State).HasConversion<string>().HasMaxLength(32);
        builder.Property(thing => thing.Contact).HasMaxLength(254);
        builder.Property(thing => thing.Link).HasMaxLength(2048);
        builder.Property(thing => thing.MaybeName).HasMaxLength(200);
        builder.Property(thing => thing.MaybeWeight).HasPrecision(5, 1);
        builder.ComplexProperty(thing => thing.MaybePrice, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(thing => thing.MaybeState).HasConversion<string>().HasMaxLength(32);
        builder.Property(thing => thing.MaybeContact).HasMaxLength(254);
        builder.Property(thing => thing.Grade).HasPrecision(4, 2);
        builder.Property(thing => thing.Motto).HasMaxLength(60);
        builder.Property(thing => thing.Version).IsConcurrencyToken();
        builder.HasIndex(thing => new { thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.Name, thing.Id });
        builder.HasIndex(thing => new { thing.Name, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.Count, thing.Id });
        builder.HasIndex(thing => new { thing.Count, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => thing.Serial).IsUnique();
        builder.HasIndex(thing => new { thing.Serial, thing.Id });
        builder.HasIndex(thing => new { thing.Weight, thing.Id });
        builder.HasIndex(thing => new { thing.Active, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => thing.Batch);
        builder.HasIndex(thing => new { thing.Batch, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.MeasuredAt, thing.Id });
        builder.HasIndex(thing => new { thing.MadeOn, thing.Id });
        builder.HasIndex(thing => new { thing.MadeOn, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.State, thing.Id });
        builder.HasIndex(thing => new { thing.State, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.Contact, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.CategoryId, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.SupplierId, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.MaybeName, thing.CreatedAt, thing.Id });
        builder.HasIndex(thing => new { thing.MaybeState, thing.CreatedAt, thing.Id });
        builder.HasOne<Category>().WithMany().HasForeignKey(thing => thing.CategoryId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_things_categories_category_id");
        builder.HasOne<Supplier>().WithMany().HasForeignKey(thing => thing.SupplierId)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_things_suppliers_supplier_id");
        builder.OwnsMany(thing => thing.Parts, parts =>
        {
            parts.ToJson();
            parts.Property(part => part.Kind).HasConversion<string>();
        });
        builder.OwnsMany(thing => thing.Sources, sources =>
        {
            sources.ToTable("thing_sources", table => table.HasCheckConstraint("ck_thing_sources_terms", "\"terms\" IN ('Monthly', 'Yearly')"));
            sources.HasKey(source => source.Id);
            sources.Property(source => source.Id).ValueGeneratedNever();
            sources.WithOwner().HasForeignKey("ThingId").HasConstraintName("fk_thing_sources_things_thing_id");
            sources.HasOne<Supplier>().WithMany().HasForeignKey(source => source.SupplierId)
                .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_thing_sources_suppliers_supplier_id");
            sources.Property(source => source.Share).HasPrecision(5, 2);
            sources.Property(source => source.Terms).HasConversion<string>().HasMaxLength(32);
            sources.Property(source => source.FeeCurrency).HasMaxLength(3);
        });
        builder.OwnsMany(thing => thing.Tags, tags =>
        {
            tags.ToTable("thing_tags");
            tags.HasKey("ThingId", nameof(ThingTag.TagId));
            tags.WithOwner().HasForeignKey("ThingId").HasConstraintName("fk_thing_tags_things_thing_id");
            tags.HasOne<Tag>().WithMany().HasForeignKey(link => link.TagId)
                .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_thing_tags_tags_tag_id");
        });
    }
}

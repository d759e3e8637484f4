using Market.Ledger.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Market.Ledger.Adapters.Persistence.Entries;

internal sealed class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.ToTable("entries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Label).HasMaxLength(80);
        builder.Property(entry => entry.Rate).HasPrecision(8, 4);
        builder.ComplexProperty(entry => entry.Fee, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(entry => entry.Contact).HasMaxLength(254);
        builder.Property(entry => entry.Page).HasMaxLength(2048);
        builder.Property(entry => entry.Version).IsConcurrencyToken();
        builder.HasIndex(entry => new { entry.CreatedAt, entry.Id });
    }
}

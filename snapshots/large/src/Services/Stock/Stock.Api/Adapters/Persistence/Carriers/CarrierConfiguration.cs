using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Carriers;

internal sealed class CarrierConfiguration : IEntityTypeConfiguration<Carrier>
{
    public void Configure(EntityTypeBuilder<Carrier> builder)
    {
        builder.ToTable("carriers");
        builder.Property(carrier => carrier.Id).ValueGeneratedNever();
        builder.Property(carrier => carrier.Code).HasMaxLength(24);
        builder.ComplexProperty(carrier => carrier.Price, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(carrier => carrier.Version).IsConcurrencyToken();
        builder.HasIndex(carrier => new { carrier.CreatedAt, carrier.Id });
        builder.HasIndex(carrier => carrier.Code).IsUnique();
        builder.HasIndex(carrier => new { carrier.Code, carrier.Id });
        builder.HasIndex(carrier => new { carrier.BookedOn, carrier.Id });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Billing.Domain;

namespace Shop.Billing.Adapters.Persistence.Invoices;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices", table => table.HasCheckConstraint("ck_invoices_status", "\"status\" IN ('Open', 'Settled', 'Failed')"));
        builder.Property(invoice => invoice.Id).ValueGeneratedNever();
        builder.Property(invoice => invoice.OwnerId).HasMaxLength(255);
        builder.Property(invoice => invoice.Number).HasMaxLength(32);
        builder.ComplexProperty(invoice => invoice.Amount, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(invoice => invoice.Status).HasConversion<string>().HasMaxLength(32);
        builder.Property(invoice => invoice.Version).IsConcurrencyToken();
        builder.HasIndex(invoice => new { invoice.OwnerId, invoice.CreatedAt, invoice.Id });
        builder.HasIndex(invoice => new { invoice.OwnerId, invoice.Number }).IsUnique();
        builder.HasIndex(invoice => new { invoice.OrderId, invoice.CreatedAt, invoice.Id });
        builder.HasIndex(invoice => new { invoice.Status, invoice.CreatedAt, invoice.Id });
    }
}
